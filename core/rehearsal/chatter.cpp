// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/chatter.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

using Lines = std::vector<QByteArray>;

/// A line's blanks: {n} a number, {ms} a duration, {ip} an address, {id} an order or trace, {sku} an article,
/// {user} a customer, {path} a page, {st} a status code, {part} a partition.
const Lines accessLog{"{ip} - - \"GET {path} HTTP/1.1\" {st} {n} {ms}ms",
                      "{ip} - - \"GET {path} HTTP/1.1\" 200 {n} {ms}ms",
                      "{ip} - - \"GET /static/app.{id}.js HTTP/1.1\" 304 0 1ms",
                      "{ip} - {user} \"POST /cart/items HTTP/1.1\" 201 {n} {ms}ms",
                      "{ip} - - \"GET /product/{sku} HTTP/1.1\" 200 {n} {ms}ms",
                      "WARN  slow response: GET /search?q=lamp took {n}ms",
                      "{ip} - {user} \"GET /checkout HTTP/1.1\" 200 {n} {ms}ms"};

const Lines &linesOf(const QString &imageName)
{
    static const std::vector<std::pair<QLatin1StringView, Lines>> all{
        {"gateway"_L1,
         {"{\"level\":\"info\",\"msg\":\"request\",\"method\":\"GET\",\"path\":\"{path}\",\"status\":{st},\"ms\":{ms},"
          "\"trace\":\"{id}\"}",
          "{\"level\":\"info\",\"msg\":\"request\",\"method\":\"POST\",\"path\":\"/api/"
          "cart\",\"status\":201,\"ms\":{ms},"
          "\"trace\":\"{id}\"}",
          "{\"level\":\"info\",\"msg\":\"tls handshake\",\"peer\":\"{ip}\",\"ms\":{ms}}",
          "{\"level\":\"warn\",\"msg\":\"upstream slow\",\"upstream\":\"web\",\"ms\":{n},\"trace\":\"{id}\"}"}},
        {"web"_L1, accessLog},
        {"orders"_L1,
         {"INFO  order {id} placed by {user}, {part} items", "INFO  order {id} paid in {ms} ms",
          "INFO  order {id} handed to shipping", "DEBUG committed offset {n} of orders.in/{part}",
          "WARN  payment of order {id} is taking {n} ms, trying again",
          "ERROR order {id}: stock of {sku} is gone, customer informed"}},
        {"payments"_L1,
         {"{\"level\":\"INFO\",\"event\":\"authorised\",\"order\":\"{id}\",\"amount\":\"{n}.90 EUR\",\"ms\":{ms}}",
          "{\"level\":\"INFO\",\"event\":\"captured\",\"order\":\"{id}\",\"ms\":{ms}}",
          "{\"level\":\"WARN\",\"event\":\"declined\",\"order\":\"{id}\",\"reason\":\"insufficient funds\"}",
          "{\"level\":\"INFO\",\"event\":\"3ds\",\"order\":\"{id}\",\"result\":\"frictionless\"}"}},
        {"catalog"_L1,
         {"INFO  GET /products/{sku} 200 in {ms} ms", "INFO  GET /categories/{part} 200 in {ms} ms (cache)",
          "INFO  price of {sku} changed to {n}.90", "WARN  image of {sku} missing, using placeholder"}},
        {"cart"_L1,
         {"INFO  {user} added {sku}", "INFO  {user} removed {sku}", "INFO  cart of {user} expired after 24 h",
          "DEBUG redis GET cart:{user} {ms} ms"}},
        {"search"_L1,
         {"INFO  query \"desk lamp\" {n} hits in {ms} ms", "INFO  query \"{sku}\" 1 hit in {ms} ms",
          "INFO  refreshed index products-{part}, {n} documents",
          "WARN  query of {user} took {n} ms, shard {part} is hot"}},
        {"mail"_L1,
         {"INFO  sent order-confirmation for {id} ({ms} ms)", "INFO  sent shipping-notice for {id} ({ms} ms)",
          "WARN  mailbox of {user} deferred: 451 greylisted, again in 300 s"}},
        {"worker"_L1,
         {"INFO  job resize-image {sku} done in {n} ms", "INFO  job export-orders chunk {part} done in {n} ms",
          "INFO  queue depth {part}", "WARN  job sync-stock {id} retried ({part} of 5)"}},
        {"postgres"_L1,
         {"LOG:  checkpoint starting: time",
          "LOG:  checkpoint complete: wrote {n} buffers (0.{part}%); write=4.{part} s",
          "LOG:  duration: {n}.204 ms  statement: SELECT * FROM orders WHERE customer_id = {n}",
          "LOG:  automatic vacuum of table \"shop.public.cart_items\": index scans: 1"}},
        {"redis"_L1,
         {"1:M * 100 changes in 300 seconds. Saving...", "1:M * Background saving started by pid {n}",
          "{n}:C * DB saved on disk", "1:M * Background saving terminated with success"}},
        {"kafka"_L1,
         {"INFO [GroupCoordinator {part}]: Stabilized group orders generation {n} with 3 members",
          "INFO [Log partition=orders.in-{part}] Rolled new log segment at offset {n} in {ms} ms.",
          "INFO [ReplicaFetcher replicaId={part}] Truncating partition mail.out-{part} to {n}",
          "WARN [Partition orders.in-{part}] Shrinking ISR from 1,2,3 to 1,3"}},
        {"zookeeper"_L1,
         {"INFO  Established session 0x{id} with negotiated timeout 6000 for client /{ip}:{n}",
          "INFO  Snapshotting: 0x{id} to /data/version-2/snapshot.{id}", "INFO  Processed session termination 0x{id}"}},
        {"metrics"_L1,
         {"ts={n} level=info component=tsdb msg=\"head GC completed\" duration={ms}ms",
          "ts={n} level=info component=scrape target=orders-{part} samples={n}",
          "ts={n} level=warn component=scrape target=cache-2 msg=\"context deadline exceeded\""}}};
    static const Lines other{"INFO  served {n} requests, p95 {ms} ms", "INFO  health ok, uptime {n} s",
                             "DEBUG tick {id}", "WARN  retrying connection to {ip}"};
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const auto &entry) { return imageName.contains(entry.first); });
    return it == all.end() ? other : it->second;
}

/// splitmix64: a line's text follows from its number, so that it is the same whenever it is read.
quint64 scramble(quint64 x)
{
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

QByteArray blank(QByteArrayView name, quint64 random)
{
    static const std::array<const char *, 6> users{"anna", "bilal", "chloe", "dmitri", "emeka", "freja"};
    static const std::array<const char *, 6> paths{
        "/", "/sale", "/category/lamps", "/product/lamp-042", "/search?q=desk", "/cart"};
    static const std::array<const char *, 8> statuses{"200", "200", "200", "200", "304", "302", "404", "200"};
    if (name == "n")
        return QByteArray::number(100 + random % 4900);
    if (name == "ms")
        return QByteArray::number(1 + random % 90);
    if (name == "part")
        return QByteArray::number(1 + random % 9);
    if (name == "ip")
        return "10.0." + QByteArray::number(random % 4) + '.' + QByteArray::number(2 + (random >> 8) % 250);
    if (name == "id")
        return QByteArray::number(random % 0xffffff + 0x100000, 16);
    if (name == "sku")
        return "SKU-" + QByteArray::number(1000 + random % 9000);
    if (name == "user")
        return users[random % users.size()];
    if (name == "path")
        return paths[random % paths.size()];
    return statuses[random % statuses.size()];
}

QByteArray fill(const QByteArray &pattern, quint64 random)
{
    QByteArray line;
    qsizetype position = 0;
    for (qsizetype open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
        const qsizetype close = pattern.indexOf('}', open);
        const QByteArrayView name(pattern.data() + open + 1, std::max<qsizetype>(close - open - 1, 0));
        const bool isBlank = !name.empty() && name.size() <= 4
            && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (close < 0 || !isBlank)
            continue;
        random = scramble(random);
        line += pattern.mid(position, open - position) + blank(name, random);
        position = close + 1;
    }
    return line + pattern.mid(position);
}

} // namespace

Script serviceScript(const StockImage &image, const QString &imageName, const QString &containerName)
{
    Lines lines;
    for (const QString &line : image.logLines)
        lines.push_back(line.toUtf8());
    Script script;
    script.loopPeriod = std::max(image.logEvery, std::chrono::milliseconds(1));
    script.loop.resize(1);
    if (!lines.empty()) {
        script.generate = [lines](qint64 round) { return lines[std::size_t(round) % lines.size()]; };
        return script;
    }
    const quint64 seed = qHash(containerName);
    script.once.push_back({{},
                           model::LogLine::Channel::Output,
                           "INFO  " + containerName.toUtf8() + " starting, image " + imageName.toUtf8()});
    script.loopBegin = std::chrono::milliseconds(qint64(seed % 997));
    script.generate = [seed, &patterns = linesOf(imageName)](qint64 round) {
        const quint64 random = scramble(seed ^ quint64(round));
        // The last patterns are the rare ones.
        const std::size_t pick = std::min<std::size_t>(random % patterns.size(), (random >> 16) % patterns.size());
        return fill(patterns[pick], random);
    };
    return script;
}

Script crashScript(const QString &imageName, std::chrono::milliseconds until)
{
    using Channel = model::LogLine::Channel;
    Script script;
    const bool usesKafka = imageName.contains("orders"_L1);
    const QByteArray reason = usesKafka ? QByteArray("kafka: no leader for orders.in")
                                        : QByteArray("configuration: required value is missing");
    const std::vector<std::pair<Channel, QByteArray>> lines{
        {Channel::Output, "INFO  starting, image " + imageName.toUtf8()},
        {Channel::Output, usesKafka ? "INFO  connecting to kafka, group orders" : "INFO  reading configuration"},
        {Channel::Error, "WARN  " + reason + ", attempt 1 of 3"},
        {Channel::Error, "WARN  " + reason + ", attempt 2 of 3"},
        {Channel::Error, "ERROR " + reason},
        {Channel::Error, "ERROR giving up, nothing was lost: uncommitted orders stay in the queue"}};
    for (std::size_t i = 0; i < lines.size(); ++i)
        script.once.push_back(
            {std::chrono::nanoseconds(until) * qint64(i) / qint64(lines.size()), lines[i].first, lines[i].second});
    return script;
}

} // namespace pilothouse::rehearsal

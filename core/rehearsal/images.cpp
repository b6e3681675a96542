// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/images.h"

#include "core/model/imagereference.h"
#include "core/rehearsal/digest.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

QString qualified(const QString &reference)
{
    return model::ImageReference::fromString(reference).qualified();
}

/// Its content decides, so the same image has the same id on every ship.
QString idOf(const StockImage &stock)
{
    return u"sha256:"_s
        + digest(stock.reference + stock.command.join(u'\n') + stock.variables.join(u'\n') + stock.logLines.join(u'\n')
                 + QString::number(stock.byteCount));
}

QJsonObject configOf(const StockImage &stock)
{
    const QJsonValue none = QJsonValue::Null;
    const QStringList variables = stock.variables.isEmpty()
        ? QStringList{u"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s}
        : stock.variables;
    return {
        {u"Hostname"_s, u""_s},
        {u"Domainname"_s, u""_s},
        {u"User"_s, u""_s},
        {u"AttachStdin"_s, false},
        {u"AttachStdout"_s, false},
        {u"AttachStderr"_s, false},
        {u"Tty"_s, false},
        {u"OpenStdin"_s, false},
        {u"StdinOnce"_s, false},
        {u"Env"_s, QJsonArray::fromStringList(variables)},
        {u"Cmd"_s, QJsonArray::fromStringList(stock.command.isEmpty() ? QStringList{u"/entrypoint"_s} : stock.command)},
        {u"Image"_s, u""_s},
        {u"Volumes"_s, none},
        {u"WorkingDir"_s, u""_s},
        {u"Entrypoint"_s, none},
        {u"OnBuild"_s, none},
        {u"Labels"_s, none}};
}

QJsonArray digestsOf(const Image &image)
{
    QJsonArray digests;
    for (const QString &tag : image.tags)
        digests.append(model::ImageReference::fromString(tag).repository + u"@sha256:"_s
                       + digest(u"manifest"_s + image.id));
    return digests;
}

} // namespace

Images::Images(Clock &clock, Events &events, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_events(events)
{
}

void Images::add(const StockImage &stock)
{
    m_registry.insert(qualified(stock.reference), stock);
    if (stock.present)
        put(stock);
}

void Images::provide(const QString &reference)
{
    put(m_registry.value(qualified(reference), StockImage{.reference = reference}));
}

void Images::failPulls(const PullFailure &failure)
{
    m_failures.insert(qualified(failure.image), failure.message);
}

const Image *Images::find(const QString &nameOrId) const
{
    QString id = m_tags.value(qualified(nameOrId));
    if (id.isEmpty())
        id = nameOrId.startsWith("sha256:"_L1) ? nameOrId : u"sha256:"_s + nameOrId;
    const auto it = m_images.lower_bound(id);
    static const QRegularExpression hexDigits(u"^sha256:[0-9a-f]{4,64}$"_s);
    return it != m_images.end() && it->first.startsWith(id) && hexDigits.match(id).hasMatch() ? &it->second : nullptr;
}

void Images::serve(Exchange *exchange)
{
    const Call &call = exchange->call();
    const QStringList &path = call.segments;
    // An image's name may hold slashes, whether they are encoded or not.
    const auto nameUntil = [&](qsizetype end) { return path.mid(1, end - 1).join(u'/'); };
    const qsizetype last = path.size() - 1;
    if (call.method == "GET" && path.size() == 2 && path[1] == "json"_L1)
        list(exchange);
    else if (call.method == "POST" && path.size() == 2 && path[1] == "create"_L1)
        pull(exchange);
    else if (call.method == "GET" && path.size() > 2 && path[last] == "json"_L1)
        inspect(exchange, nameUntil(last));
    else if (call.method == "POST" && path.size() > 2 && path[last] == "tag"_L1)
        tag(exchange, nameUntil(last));
    else if (call.method == "DELETE" && path.size() > 1)
        remove(exchange, nameUntil(path.size()));
    else
        exchange->fail(404, u"page not found"_s);
}

void Images::list(Exchange *exchange) const
{
    const QStringList references = exchange->call().filter(u"reference"_s);
    const auto isWanted = [&](const Image &image) {
        return references.isEmpty() || std::any_of(references.begin(), references.end(), [&](const QString &pattern) {
                   const auto glob = QRegularExpression::fromWildcard(pattern);
                   return std::any_of(image.tags.begin(), image.tags.end(), [&](const QString &name) {
                       return glob.match(name).hasMatch() || name.section(u':', 0, -2) == pattern;
                   });
               });
    };
    QJsonArray answer;
    for (const auto &[id, image] : m_images) {
        if (!isWanted(image))
            continue;
        answer.append(QJsonObject{{u"Containers"_s, -1},
                                  {u"Created"_s, image.created / 1'000'000'000},
                                  {u"Id"_s, id},
                                  {u"Labels"_s, image.config.value(u"Labels"_s)},
                                  {u"ParentId"_s, u""_s},
                                  {u"RepoDigests"_s, digestsOf(image)},
                                  {u"RepoTags"_s, QJsonArray::fromStringList(image.tags)},
                                  {u"SharedSize"_s, -1},
                                  {u"Size"_s, image.stock.byteCount},
                                  {u"VirtualSize"_s, image.stock.byteCount}});
    }
    exchange->answer(200, answer);
}

void Images::inspect(Exchange *exchange, const QString &name) const
{
    const Image *image = find(name);
    if (!image) {
        exchange->fail(404, u"no such image: %1: No such image: %2"_s.arg(name, qualified(name)));
        return;
    }
    const QJsonArray layers{u"sha256:"_s + digest(u"layer"_s + image->id)};
    exchange->answer(
        200,
        QJsonObject{{u"Id"_s, image->id},
                    {u"RepoTags"_s, QJsonArray::fromStringList(image->tags)},
                    {u"RepoDigests"_s, digestsOf(*image)},
                    {u"Parent"_s, u""_s},
                    {u"Comment"_s, u""_s},
                    {u"Created"_s, toRfc3339(image->created)},
                    {u"Container"_s, u""_s},
                    {u"DockerVersion"_s, u"20.10.24"_s},
                    {u"Author"_s, u""_s},
                    {u"Config"_s, image->config},
                    {u"Architecture"_s, u"amd64"_s},
                    {u"Os"_s, u"linux"_s},
                    {u"Size"_s, image->stock.byteCount},
                    {u"VirtualSize"_s, image->stock.byteCount},
                    {u"GraphDriver"_s, QJsonObject{{u"Data"_s, QJsonValue::Null}, {u"Name"_s, u"overlay2"_s}}},
                    {u"RootFS"_s, QJsonObject{{u"Type"_s, u"layers"_s}, {u"Layers"_s, layers}}},
                    {u"Metadata"_s, QJsonObject{{u"LastTagTime"_s, toRfc3339(image->created)}}}});
}

void Images::tag(Exchange *exchange, const QString &name)
{
    const Image *image = find(name);
    if (!image) {
        exchange->fail(404, u"No such image: "_s + qualified(name));
        return;
    }
    const QString wantedTag = exchange->call().parameter(u"tag"_s);
    const QString reference =
        exchange->call().parameter(u"repo"_s) + u':' + (wantedTag.isEmpty() ? u"latest"_s : wantedTag);
    const QString id = image->id;
    untag(reference);
    m_images[id].tags.append(reference);
    m_tags.insert(reference, id);
    publish(u"tag"_s, id, reference);
    exchange->answer(201);
}

void Images::remove(Exchange *exchange, const QString &name)
{
    const Image *found = find(name);
    if (!found) {
        exchange->fail(404, u"No such image: "_s + qualified(name));
        return;
    }
    const QString id = found->id;
    const QString user = m_userOf(id);
    const bool isLastName = found->tags.size() <= 1;
    if (isLastName && !user.isEmpty() && !exchange->call().flag(u"force"_s)) {
        exchange->fail(409,
                       u"conflict: unable to remove repository reference \"%1\" (must force) - container %2 is using "
                       "its referenced image %3"_s.arg(name, user.left(12), id.mid(7, 12)));
        return;
    }
    QJsonArray answer;
    const QStringList names = m_tags.contains(qualified(name)) ? QStringList{qualified(name)} : found->tags;
    for (const QString &reference : names) {
        untag(reference);
        publish(u"untag"_s, id, id);
        answer.append(QJsonObject{{u"Untagged"_s, reference}});
    }
    if (m_images[id].tags.isEmpty() && user.isEmpty()) {
        m_images.erase(id);
        publish(u"delete"_s, id, id);
        answer.append(QJsonObject{{u"Deleted"_s, id}});
    }
    exchange->answer(200, answer);
}

void Images::put(const StockImage &stock)
{
    const QString reference = qualified(stock.reference);
    const QString id = idOf(stock);
    untag(reference);
    Image &image = m_images[id];
    if (image.id.isEmpty())
        image = {id, configOf(stock), {}, m_clock.stamp(), stock};
    image.tags.append(reference);
    m_tags.insert(reference, id);
}

void Images::untag(const QString &reference)
{
    const auto it = m_images.find(m_tags.take(reference));
    if (it != m_images.end())
        it->second.tags.removeAll(reference);
}

void Images::publish(const QString &action, const QString &id, const QString &name)
{
    m_events.publish({u"image"_s, action, id, {{u"name"_s, name}}});
}

} // namespace pilothouse::rehearsal

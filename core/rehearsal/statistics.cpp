// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/statistics.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

constexpr int processors = 4;
constexpr qint64 hostMemory = 16LL * 1024 * 1024 * 1024;

/// How a container behaves: follows from its id.
struct Habit {
    double load;   ///< share of one processor, on average
    double period; ///< seconds of its swing
    double memory; ///< bytes
};

Habit habitOf(const Container &container)
{
    const auto seed = container.id.left(6).toUInt(nullptr, 16);
    return {0.01 + (seed % 40) / 100.0, 20.0 + seed % 37, 30e6 + double(seed % 300) * 1e6};
}

QJsonObject processorTime(const Habit &habit, double seconds)
{
    const double w = 2 * M_PI / habit.period;
    // The integral of load × (1 + 0.6 sin wt): it only ever grows.
    const double used = seconds > 0 ? habit.load * (seconds + 0.6 * (1 - std::cos(w * seconds)) / w) : 0;
    const auto nanoseconds = qint64(used * 1e9);
    return {
        {u"cpu_usage"_s,
         QJsonObject{{u"total_usage"_s, nanoseconds},
                     {u"usage_in_kernelmode"_s, nanoseconds / 5},
                     {u"usage_in_usermode"_s, nanoseconds * 4 / 5}}},
        {u"system_cpu_usage"_s, qint64((1e6 + std::max(seconds, 0.0)) * processors * 1e9)},
        {u"online_cpus"_s, processors},
        {u"throttling_data"_s, QJsonObject{{u"periods"_s, 0}, {u"throttled_periods"_s, 0}, {u"throttled_time"_s, 0}}}};
}

QJsonObject reading(const Container &container, qint64 now)
{
    const Habit habit = habitOf(container);
    const double seconds = double(now - container.started) / 1e9;
    const auto limit = container.hostConfig.value(u"Memory"_s).toInteger();
    const double ceiling = limit > 0 ? double(limit) * 0.9 : habit.memory * 1.3;
    const double memory = std::min(ceiling, habit.memory * (0.8 + 0.2 * std::sin(seconds / habit.period)));
    QJsonObject answer{{u"read"_s, toRfc3339(now)},
                       {u"preread"_s, toRfc3339(now - 1'000'000'000)},
                       {u"name"_s, u'/' + container.name},
                       {u"id"_s, container.id},
                       {u"num_procs"_s, 0},
                       {u"storage_stats"_s, QJsonObject{}}};
    if (!container.isAlive()) {
        for (const auto &part : {"cpu_stats", "precpu_stats", "memory_stats", "pids_stats", "blkio_stats"})
            answer.insert(QLatin1StringView(part), QJsonObject{});
        return answer;
    }
    const auto traffic = qint64(seconds * habit.load * 40'000);
    answer.insert(u"cpu_stats"_s, processorTime(habit, seconds));
    answer.insert(u"precpu_stats"_s, processorTime(habit, seconds - 1));
    answer.insert(
        u"memory_stats"_s,
        QJsonObject{{u"usage"_s, qint64(memory)},
                    {u"max_usage"_s, qint64(habit.memory)},
                    {u"stats"_s,
                     QJsonObject{{u"cache"_s, qint64(memory / 10)}, {u"total_inactive_file"_s, qint64(memory / 20)}}},
                    {u"limit"_s, limit > 0 ? limit : hostMemory}});
    answer.insert(u"pids_stats"_s, QJsonObject{{u"current"_s, 1 + int(habit.period) % 30}});
    answer.insert(u"networks"_s,
                  QJsonObject{{u"eth0"_s,
                               QJsonObject{{u"rx_bytes"_s, traffic},
                                           {u"rx_packets"_s, traffic / 700},
                                           {u"tx_bytes"_s, traffic * 3},
                                           {u"tx_packets"_s, traffic / 500}}}});
    answer.insert(
        u"blkio_stats"_s,
        QJsonObject{
            {u"io_service_bytes_recursive"_s,
             QJsonArray{
                 QJsonObject{{u"major"_s, 8}, {u"minor"_s, 0}, {u"op"_s, u"Read"_s}, {u"value"_s, traffic / 3}},
                 QJsonObject{{u"major"_s, 8}, {u"minor"_s, 0}, {u"op"_s, u"Write"_s}, {u"value"_s, traffic / 2}}}}});
    return answer;
}

void writeReadings(const QPointer<Exchange> &exchange, Containers &containers, const QString &id)
{
    const Container *container = containers.find(id);
    if (!container) {
        exchange->endStream();
        return;
    }
    Clock &clock = containers.ground().clock;
    exchange->write(reading(*container, clock.stamp()));
    if (exchange)
        clock.after(std::chrono::seconds(1), exchange,
                    [exchange, &containers, id] { writeReadings(exchange, containers, id); });
}

} // namespace

void serveStatistics(Exchange *exchange, Containers &containers, const Container &container)
{
    const bool isStream = exchange->call().parameter(u"stream"_s).isEmpty() || exchange->call().flag(u"stream"_s);
    if (!isStream) {
        exchange->answer(200, reading(container, containers.ground().clock.stamp()));
        return;
    }
    exchange->beginStream("application/json");
    writeReadings(exchange, containers, container.id);
}

} // namespace pilothouse::rehearsal

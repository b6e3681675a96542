// SPDX-License-Identifier: Apache-2.0
#include "core/engine/usage.h"

#include "core/engine/times.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

// Share of all cores' time between two samples, times their number. The first sample has nothing to compare with.
double cpuFrom(const QJsonObject &now, const QJsonObject &before)
{
    const auto used = now["cpu_usage"_L1].toObject()["total_usage"_L1].toDouble()
        - before["cpu_usage"_L1].toObject()["total_usage"_L1].toDouble();
    const auto passed = now["system_cpu_usage"_L1].toDouble() - before["system_cpu_usage"_L1].toDouble();
    if (used <= 0 || passed <= 0 || !before.contains("system_cpu_usage"_L1))
        return 0;
    return used / passed * std::max(1.0, now["online_cpus"_L1].toDouble(1));
}

qint64 memoryFrom(const QJsonObject &memory)
{
    const auto stats = memory["stats"_L1].toObject();
    // cgroup v1 and v2 call the reclaimable page cache differently.
    const auto cache = stats["total_inactive_file"_L1].toInteger(stats["inactive_file"_L1].toInteger());
    return std::max<qint64>(0, memory["usage"_L1].toInteger() - cache);
}

qint64 blockBytes(const QJsonObject &blocks, QLatin1StringView operation)
{
    qint64 sum = 0;
    for (const auto value : blocks["io_service_bytes_recursive"_L1].toArray()) {
        const auto entry = value.toObject();
        if (entry["op"_L1].toString().compare(operation, Qt::CaseInsensitive) == 0)
            sum += entry["value"_L1].toInteger();
    }
    return sum;
}

} // namespace

base::Result<ContainerUsage> usageFromJson(const QJsonObject &json)
{
    const auto memory = json["memory_stats"_L1].toObject();
    const auto blocks = json["blkio_stats"_L1].toObject();
    ContainerUsage usage;
    usage.at = timeFromRfc3339(json["read"_L1].toString().toUtf8());
    usage.cpu = cpuFrom(json["cpu_stats"_L1].toObject(), json["precpu_stats"_L1].toObject());
    usage.memoryByteCount = memoryFrom(memory);
    usage.memoryLimit = memory["limit"_L1].toInteger();
    usage.processCount = json["pids_stats"_L1].toObject()["current"_L1].toInt();
    usage.readByteCount = blockBytes(blocks, "read"_L1);
    usage.writtenByteCount = blockBytes(blocks, "write"_L1);
    for (const auto value : json["networks"_L1].toObject()) {
        usage.receivedByteCount += value.toObject()["rx_bytes"_L1].toInteger();
        usage.sentByteCount += value.toObject()["tx_bytes"_L1].toInteger();
    }
    return usage;
}

} // namespace pilothouse::engine

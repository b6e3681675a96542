// SPDX-License-Identifier: Apache-2.0
//
// shared-host-path, memory-overcommit, unused-ship
#include "core/manifest/lint/examination.h"
#include "core/manifest/source/pointer.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

/// Files and directories of the host itself, which containers share by right.
bool isOfHost(const QString &path)
{
    static constexpr std::array roots{"/dev"_L1, "/proc"_L1, "/sys"_L1, "/run"_L1, "/var/run"_L1, "/etc/localtime"_L1};
    return path.endsWith(".sock"_L1) || std::ranges::any_of(roots, [&](QLatin1StringView root) {
               return path == root || path.startsWith(root + u'/');
           });
}

bool isWritten(const model::VolumeMount &mount)
{
    return !mount.mode.split(u',').contains(u"ro"_s);
}

QString normalised(const QString &path)
{
    return path.size() > 1 && path.endsWith(u'/') ? path.chopped(1) : path;
}

void examinePaths(Examination &examination)
{
    std::map<std::pair<model::ShipId, QString>, const model::Instance *> writers;
    for (const auto &instance : examination.environment().instances) {
        for (const auto &mount : instance.volumes) {
            if (!mount.source.startsWith(u'/') || isOfHost(mount.source) || !isWritten(mount))
                continue;
            const auto [first, isNew] =
                writers.insert({{examination.engineOf(instance.ship), normalised(mount.source)}, &instance});
            if (isNew || first->second == &instance)
                continue;
            examination.add({.rule = "shared-host-path"_L1,
                             .where = mount.where,
                             .about = thingOf(instance),
                             .text = u"%1 of ship %2 is also written by instance %3"_s.arg(
                                 mount.source, instance.ship.value, first->second->id.value),
                             .suggestion = u"give each a directory of its own, or mount it read-only (mode: ro)"_s});
        }
    }
}

/// "1.5 GiB".
QString sizeText(qint64 byteCount)
{
    return QLocale::c().formattedDataSize(byteCount, 1);
}

void examineMemory(Examination &examination)
{
    const auto &environment = examination.environment();
    std::map<model::ShipId, std::pair<qint64, int>> wanted;
    for (const auto &instance : environment.instances) {
        const auto *service = environment.services.find(instance.service);
        if (!instance.limits.memory || *instance.limits.memory <= 0 || (service && service->omitted))
            continue;
        auto &[byteCount, count] = wanted[examination.engineOf(instance.ship)];
        byteCount += *instance.limits.memory;
        ++count;
    }
    for (const auto &[id, sum] : wanted) {
        const auto *seen = examination.ship(id);
        const auto *ship = environment.ships.find(id);
        if (!ship || !seen || seen->engine.memoryByteCount <= 0 || sum.first <= seen->engine.memoryByteCount)
            continue;
        examination.add({.rule = "memory-overcommit"_L1,
                         .where = ship->where,
                         .about = thingOf(*ship),
                         .text = u"%1 instances may take %2 together, and it has %3"_s.arg(
                             QString::number(sum.second), sizeText(sum.first), sizeText(seen->engine.memoryByteCount)),
                         .suggestion = u"lower limits.memory, or move some to another ship"_s});
    }
}

void examineUse(Examination &examination)
{
    QSet<model::ShipId> used;
    QSet<QString> told; // addresses that containers are given by extra_hosts
    for (const auto &instance : examination.environment().instances) {
        used.insert(instance.ship);
        for (const auto &host : instance.extraHosts)
            told.insert(host.address);
    }
    for (const auto &ship : examination.environment().ships) {
        if (used.contains(ship.id) || told.contains(ship.address))
            continue;
        examination.add(
            {.rule = "unused-ship"_L1,
             .where = ship.where,
             .about = thingOf(ship),
             .text = u"no instance is to run there"_s,
             .fix = Fix{.title = u"remove ship %1"_s.arg(ship.id.value),
                        .values = {{manifest::toString(Pointer{"ships", ship.id.value.toStdString()}), {}}}}});
    }
}

} // namespace

void examineShips(Examination &examination)
{
    examinePaths(examination);
    examineMemory(examination);
    if (examination.isValid())
        examineUse(examination);
}

} // namespace pilothouse::manifest::lint

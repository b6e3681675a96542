// SPDX-License-Identifier: Apache-2.0
#include "core/planning/impact.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

QLatin1StringView toIdentifier(Act act)
{
    switch (act) {
    case Act::Stop:
        return "stop"_L1;
    case Act::Restart:
        return "restart"_L1;
    case Act::Remove:
        return "remove"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView toIdentifier(Tie tie)
{
    switch (tie) {
    case Tie::Requires:
        return "requires"_L1;
    case Tie::WantsInfo:
        return "wants_info"_L1;
    case Tie::VolumesFrom:
        return "volumes_from"_L1;
    case Tie::Links:
        return "links"_L1;
    case Tie::Network:
        return "net"_L1;
    }
    Q_UNREACHABLE();
}

namespace {

QString counted(std::size_t count, const QString &noun)
{
    return u"%1 %2%3"_s.arg(count).arg(noun, count == 1 ? u""_s : u"s"_s);
}

template <typename Ids>
QString joined(const Ids &ids)
{
    QStringList names;
    for (const auto &id : ids)
        names += id.value;
    return names.join(u", "_s);
}

QString describe(const Missing &missing)
{
    switch (missing.tie) {
    case Tie::Requires:
        return u"requires "_s + missing.name;
    case Tie::WantsInfo:
        return u"wants to know of "_s + missing.name;
    case Tie::VolumesFrom:
        return u"uses the volumes of "_s + missing.name;
    case Tie::Links:
        return u"is linked to "_s + missing.name;
    case Tie::Network:
        return u"uses the network of "_s + missing.name;
    }
    Q_UNREACHABLE();
}

QString listOf(const QString &title, const std::vector<Bereft> &all)
{
    std::set<model::ServiceId> services;
    std::set<model::ShipId> ships;
    for (const auto &bereft : all) {
        services.insert(bereft.service);
        ships.insert(bereft.ship);
    }
    QString text =
        u"%1: %2 of %3 on %4\n"_s.arg(title, counted(all.size(), u"instance"_s), counted(services.size(), u"service"_s),
                                      counted(ships.size(), u"ship"_s));
    for (const auto &bereft : all) {
        QStringList reasons;
        for (const auto &missing : bereft.missing)
            reasons += describe(missing);
        text += u"  %1 on %2 %3\n"_s.arg(bereft.instance.value, bereft.ship.value, reasons.join(u" and "_s));
    }
    return text;
}

QString portText(const DarkPort &dark)
{
    const auto &external = dark.port.external;
    const QString number = external.last == 0 ? u"a port of the engine's choice"_s : external.digits();
    const QString protocol = external.protocol == model::Protocol::Udp ? u"/udp"_s : QString();
    return u"%1:%2%3 (%4 of %5)"_s.arg(dark.ship.value, number, protocol, dark.port.name, dark.instance.value);
}

QString serviceText(const StruckService &service)
{
    const QString name = service.service.value;
    QString text = service.healthy.empty() ? u"Service %1 keeps no healthy instance"_s.arg(name)
                                           : u"Service %1 keeps %2"_s.arg(name, joined(service.healthy));
    if (!service.doubtful.empty())
        text += u"; of %1 nobody knows, as no ship answers for it"_s.arg(joined(service.doubtful));
    return text + u'\n';
}

QString basisText(const Impact &impact)
{
    if (impact.basis == Impact::Basis::Manifest)
        return u"By the manifest alone: no ship was seen, so all that is written there is taken for running.\n"_s;
    if (impact.unseen.empty())
        return u"By what the ships say now.\n"_s;
    return u"By what the ships say now, but for %1: what is to run there is taken for running, and for no help.\n"_s
        .arg(joined(impact.unseen));
}

} // namespace

QString toText(const Impact &impact, const QString &what)
{
    const QString instances = impact.struck.empty() ? u"nothing runs there"_s : joined(impact.struck);
    QString text = u"%1 %2: %3\n"_s.arg(toIdentifier(impact.act), what, instances) + basisText(impact);
    for (const auto &service : impact.services)
        text += serviceText(service);
    const bool isBrief = impact.act == Act::Restart;
    if (!impact.hard.empty())
        text += listOf(isBrief ? u"Lose a hard dependency for a while"_s : u"Lose a hard dependency"_s, impact.hard);
    if (!impact.soft.empty())
        text += listOf(u"Go on, but what they know of others leads nowhere"_s, impact.soft);
    if (!impact.ports.empty()) {
        text += isBrief ? u"Ports that go dark for a while:\n"_s : u"Ports that go dark:\n"_s;
        for (const auto &port : impact.ports)
            text += u"  %1\n"_s.arg(portText(port));
    }
    if (!impact.volumes.empty()) {
        text += u"Anonymous volumes that are lost:\n"_s;
        for (const auto &volume : impact.volumes)
            text += u"  %1 of %2 on %3\n"_s.arg(volume.path, volume.instance.value, volume.ship.value);
    }
    if (impact.isHarmless())
        text += u"Nothing else is affected.\n"_s;
    return text;
}

} // namespace pilothouse::planning

// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/impactwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

using planning::Impact;
using planning::Tie;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Impact)
};

template <typename Ids>
QString joined(const Ids &ids)
{
    QStringList names;
    for (const auto &id : ids)
        names += id.value;
    return names.join(u", "_s);
}

QString describe(const planning::Missing &missing)
{
    switch (missing.tie) {
    case Tie::Requires:
        return Words::tr("requires %1").arg(missing.name);
    case Tie::WantsInfo:
        return Words::tr("wants to know of %1").arg(missing.name);
    case Tie::VolumesFrom:
        return Words::tr("uses the volumes of %1").arg(missing.name);
    case Tie::Links:
        return Words::tr("is linked to %1").arg(missing.name);
    case Tie::Network:
        return Words::tr("uses the network of %1").arg(missing.name);
    }
    Q_UNREACHABLE();
}

void write(FieldWriter &out, const planning::Bereft &bereft)
{
    QStringList reasons;
    for (const auto &missing : bereft.missing)
        reasons += describe(missing);
    out.words(bereft.instance.value,
              Words::tr("%1, on %2", "requires db, on prod-1").arg(reasons.join(u", "_s), bereft.ship.value));
}

void write(FieldWriter &out, const planning::StruckService &service)
{
    QStringList parts;
    if (!service.healthy.empty())
        parts += Words::tr("%1 stay", "names of instances").arg(joined(service.healthy));
    if (!service.doubtful.empty())
        parts += Words::tr("nobody knows of %1", "names of instances").arg(joined(service.doubtful));
    const bool isLost = service.healthy.empty();
    if (isLost)
        parts.prepend(Words::tr("nothing healthy is left"));
    out.status(service.service.value, parts.join(u"; "_s), isLost ? status::Kind::Failed : status::Kind::Running);
}

QString portName(const planning::DarkPort &dark)
{
    const auto &external = dark.port.external;
    const QString number = external.last == 0 ? Words::tr("any port") : external.digits();
    return dark.ship.value + u':' + number + (external.protocol == model::Protocol::Udp ? u"/udp"_s : QString());
}

} // namespace

QString impactSentence(const Impact &impact)
{
    QStringList parts;
    if (!impact.hard.empty())
        parts += Words::tr("%n instance(s) lose a hard dependency", nullptr, int(impact.hard.size()));
    if (!impact.ports.empty())
        parts += Words::tr("%n port(s) go dark", nullptr, int(impact.ports.size()));
    if (!impact.volumes.empty())
        parts += Words::tr("%n anonymous volume(s) are lost", nullptr, int(impact.volumes.size()));
    if (!impact.soft.empty())
        parts += Words::tr("%n go(es) on with addresses that lead nowhere", nullptr, int(impact.soft.size()));
    return parts.isEmpty() ? Words::tr("nobody else notices") : parts.join(u", "_s);
}

QString impactBasis(const Impact &impact)
{
    if (impact.basis == Impact::Basis::Manifest)
        return Words::tr("By the manifest alone: no ship was seen.");
    if (impact.unseen.empty())
        return Words::tr("By what the ships say now.");
    return Words::tr("By what the ships say now, but for %1.").arg(joined(impact.unseen));
}

std::vector<Field> impactFields(const Impact &impact)
{
    FieldWriter out;
    out.section(Words::tr("Services"));
    for (const auto &service : impact.services)
        write(out, service);
    out.section(Words::tr("Lose a hard dependency"));
    for (const auto &bereft : impact.hard)
        write(out, bereft);
    out.section(Words::tr("Go on with addresses that lead nowhere"));
    for (const auto &bereft : impact.soft)
        write(out, bereft);
    out.section(Words::tr("Ports that go dark"));
    for (const auto &dark : impact.ports)
        out.value(portName(dark), Words::tr("%1 of %2", "port of instance").arg(dark.port.name, dark.instance.value));
    out.section(Words::tr("Anonymous volumes that are lost"));
    for (const auto &volume : impact.volumes)
        out.value(volume.instance.value, volume.path);
    return out.take();
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/impactoutput.h"

#include "app/cli/task.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using model::Thing;
using planning::Bereft;
using planning::Impact;

namespace {

template <typename Members, typename F>
QJsonArray arrayOf(const Members &members, F toValue)
{
    QJsonArray array;
    for (const auto &member : members)
        array.push_back(toValue(member));
    return array;
}

template <typename Ids>
QJsonArray namesOf(const Ids &ids)
{
    return arrayOf(ids, [](const auto &id) { return id.value; });
}

QJsonObject toJson(const Bereft &bereft)
{
    const auto missing = arrayOf(bereft.missing, [](const planning::Missing &one) {
        return QJsonObject{{u"by"_s, planning::toIdentifier(one.tie)}, {u"name"_s, one.name}};
    });
    return {{u"instance"_s, bereft.instance.value},
            {u"service"_s, bereft.service.value},
            {u"ship"_s, bereft.ship.value},
            {u"distance"_s, bereft.distance},
            {u"loses"_s, missing}};
}

QJsonObject toJson(const planning::StruckService &service)
{
    return {{u"service"_s, service.service.value},
            {u"struck"_s, namesOf(service.struck)},
            {u"healthy"_s, namesOf(service.healthy)},
            {u"doubtful"_s, namesOf(service.doubtful)}};
}

QJsonObject toJson(const planning::DarkPort &dark)
{
    const auto &external = dark.port.external;
    return {{u"ship"_s, dark.ship.value},
            {u"port"_s, external.digits()},
            {u"protocol"_s, external.protocol == model::Protocol::Udp ? u"udp"_s : u"tcp"_s},
            {u"name"_s, dark.port.name},
            {u"instance"_s, dark.instance.value}};
}

QJsonObject toJson(const planning::LostVolume &volume)
{
    return {{u"ship"_s, volume.ship.value}, {u"instance"_s, volume.instance.value}, {u"path"_s, volume.path}};
}

QJsonObject toJson(const Thing &thing)
{
    return {{u"kind"_s, model::toIdentifier(thing.kind)}, {u"name"_s, thing.name}};
}

QString describe(const std::vector<Thing> &things)
{
    QStringList words;
    for (const auto &thing : things)
        words += model::toIdentifier(thing.kind) + u' ' + thing.name;
    return words.join(u", "_s);
}

} // namespace

base::Result<std::vector<Thing>> thingsOf(const model::Environment &environment, const QStringList &names)
{
    std::vector<Thing> things;
    for (const auto &name : names) {
        auto thing = planning::findThing(environment, name);
        if (!thing)
            return tl::unexpected(thing.error());
        things.push_back(std::move(*thing));
    }
    return things;
}

QJsonObject toJson(const Impact &impact, const std::vector<Thing> &things)
{
    const auto json = [](const auto &part) { return toJson(part); };
    return {{u"action"_s, planning::toIdentifier(impact.act)},
            {u"things"_s, arrayOf(things, json)},
            {u"basis"_s, impact.basis == Impact::Basis::Manifest ? u"manifest"_s : u"observed"_s},
            {u"instances"_s, namesOf(impact.struck)},
            {u"unseenShips"_s, namesOf(impact.unseen)},
            {u"hard"_s, arrayOf(impact.hard, json)},
            {u"soft"_s, arrayOf(impact.soft, json)},
            {u"services"_s, arrayOf(impact.services, json)},
            {u"ports"_s, arrayOf(impact.ports, json)},
            {u"volumes"_s, arrayOf(impact.volumes, json)}};
}

int showImpact(const Arguments &arguments, const model::Environment &environment, const model::ObservedState &observed)
{
    const auto things = thingsOf(environment, arguments.intent.selection.things);
    if (!things)
        return refuseUsage(things.error().message);
    std::vector<model::InstanceId> instances;
    for (const auto &thing : *things)
        std::ranges::move(planning::instancesOf(environment, thing), std::back_inserter(instances));
    const auto impact = planning::impactOf(environment, observed, arguments.act, instances);
    if (arguments.format == Format::Json)
        printJson(toJson(impact, *things));
    else
        printOut(planning::toText(impact, describe(*things)));
    return exitDone;
}

} // namespace pilothouse::cli

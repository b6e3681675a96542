// SPDX-License-Identifier: Apache-2.0
#include "app/cli/statusoutput.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using model::ObservedContainer;
using model::ObservedShip;
using planning::Assessment;
using planning::InstanceStatus;
using planning::Status;

namespace {

Tone toneOf(Status status)
{
    switch (status) {
    case Status::Failed:
        return Tone::Bad;
    case Status::Unreachable:
    case Status::Stopped:
        return Tone::Faint;
    case Status::Drifted:
        return Tone::Warning;
    case Status::ToCreate:
    case Status::Starting:
        return Tone::Busy;
    case Status::Running:
        return Tone::Good;
    }
    Q_UNREACHABLE();
}

const ObservedContainer *containerOf(const Sight &sight, const model::Instance &instance)
{
    const auto *ship = sight.observed.ship(instance.ship);
    return ship ? ship->container(instance.id) : nullptr;
}

/// What the engine says of the container itself, with its age.
QString engineWords(const ObservedContainer &container, const QDateTime &now)
{
    if (container.isUp()) {
        const QString health = container.health == model::Health::Unhealthy ? u", unhealthy"_s
            : container.health == model::Health::Starting                   ? u", health not yet known"_s
                                                                            : QString();
        return u"%1 for %2%3"_s.arg(model::toIdentifier(container.state), age(container.started, now), health);
    }
    if (container.state == model::ContainerState::Exited) {
        const QString why = container.outOfMemory ? u", out of memory"_s : QString();
        return u"exited (%1%2) %3 ago"_s.arg(container.exitCode).arg(why, age(container.finished, now));
    }
    return model::toIdentifier(container.state);
}

QString fields(const std::vector<planning::Change> &changes)
{
    QStringList names;
    for (const auto &change : changes)
        names.push_back(change.field);
    return names.join(u", "_s);
}

QString words(const Sight &sight, const model::Instance &instance, const InstanceStatus &status)
{
    const auto *container = containerOf(sight, instance);
    const auto *ship = sight.observed.ship(instance.ship);
    QString text = container ? engineWords(*container, sight.now) : u"not there"_s;
    if (status.status == Status::Unreachable) {
        if (!ship || !ship->observedAt.isValid())
            return u"unknown: ship unreachable"_s;
        return u"unreachable; was %1 when last seen %2 ago"_s.arg(
            container ? QString(model::toIdentifier(container->state)) : u"not there"_s,
            age(ship->observedAt, sight.now));
    }
    if (!status.drift.empty())
        text += u"; drifted: %1"_s.arg(fields(status.drift));
    if (!status.problem.isEmpty())
        text += u"; %1"_s.arg(status.problem);
    return text;
}

/// "1.35:sha7" as MaestroNG shows it: the image's tag and the container's short id.
QString containerWords(const model::Instance &instance, const ObservedContainer *container)
{
    if (!container)
        return u"-"_s;
    const auto used = model::ImageReference::fromString(container->spec.image);
    return (container->spec.image.isEmpty() ? instance.image : used).effectiveTag() + u':' + container->id.left(7);
}

QString shortImage(const QString &id)
{
    return id.startsWith(u"sha256:"_s) ? id.mid(7, 12) : id.left(12);
}

/// "local/app:2 (3f2a…)": the image as it was named, and which one that was.
QString imageWords(const model::Instance &instance, const ObservedContainer *container)
{
    if (!container)
        return instance.image.toString();
    const QString name = container->spec.image.isEmpty() ? instance.image.toString() : container->spec.image;
    return u"%1 (%2)"_s.arg(name, shortImage(container->imageId));
}

Listening listening(const Sight &sight, const model::Instance &instance, const model::PortMapping &port)
{
    const auto *container = containerOf(sight, instance);
    if (const auto state = sight.ports.find({instance.id, port.name}); state != sight.ports.end())
        return state->second;
    const auto *ship = sight.observed.ship(instance.ship);
    const bool isDown = ship && ship->isOnline() && (!container || !container->isUp());
    return isDown ? Listening::No : Listening::Unknown;
}

QString portsWords(const Sight &sight, const model::Instance &instance)
{
    QStringList ports;
    for (const auto &port : instance.ports) {
        const bool isUdp = port.exposed.protocol == model::Protocol::Udp;
        ports.push_back(u"%1 %2→%3%4 %5"_s.arg(port.name, port.external.digits(), port.exposed.digits(),
                                               isUdp ? u"/udp"_s : QString(),
                                               QString(toIdentifier(listening(sight, instance, port)))));
    }
    return ports.join(u", "_s);
}

std::vector<Cell> row(const Sight &sight, const model::Instance &instance, const InstanceStatus &status,
                      const View &view)
{
    const auto *container = containerOf(sight, instance);
    const auto *ship = sight.environment->ships.find(instance.ship);
    const QString where =
        view.hosts == Hosts::Addresses && ship ? u"%1 (%2)"_s.arg(ship->id.value, ship->address) : instance.ship.value;
    std::vector<Cell> cells{{instance.id.value, Tone::Strong}, {instance.service.value}, {where}};
    if (view.detail == Detail::Full) {
        cells.push_back({container ? container->id.left(12) : u"-"_s, Tone::Faint});
        cells.push_back({imageWords(instance, container), Tone::Faint});
        cells.push_back({portsWords(sight, instance)});
    } else {
        cells.push_back({containerWords(instance, container), Tone::Faint});
    }
    cells.push_back({words(sight, instance, status), toneOf(status.status)});
    return cells;
}

QString unreachableShips(const Sight &sight)
{
    QString text;
    for (const auto &ship : sight.environment->ships) {
        const auto *seen = sight.observed.ship(ship.id);
        if (!seen || !seen->isOnline())
            text += u"ship %1 (%2) is unreachable: %3\n"_s.arg(
                ship.id.value, model::toString(ship.endpoint),
                contactCause(seen, model::toString(ship.endpoint), sight.now));
    }
    return text;
}

QString orphans(const Assessment &assessment)
{
    QString text;
    for (const auto &[ship, names] : assessment.orphans()) {
        for (const auto &name : names)
            text += u"note: %1 on %2 is ours but in no manifest; apply --remove-orphans removes it\n"_s.arg(name.value,
                                                                                                            ship.value);
    }
    return text;
}

QJsonArray portsJson(const Sight &sight, const model::Instance &instance)
{
    QJsonArray ports;
    for (const auto &port : instance.ports)
        ports.push_back(QJsonObject{{u"name"_s, port.name},
                                    {u"external"_s, port.external.digits()},
                                    {u"exposed"_s, port.exposed.digits()},
                                    {u"listening"_s, QString(toIdentifier(listening(sight, instance, port)))}});
    return ports;
}

QJsonObject instanceJson(const Sight &sight, const model::Instance &instance, const InstanceStatus &status)
{
    QJsonArray drift;
    for (const auto &change : status.drift)
        drift.push_back(
            QJsonObject{{u"field"_s, change.field}, {u"observed"_s, change.observed}, {u"desired"_s, change.desired}});
    QJsonObject object{{u"instance"_s, instance.id.value},
                       {u"service"_s, instance.service.value},
                       {u"ship"_s, instance.ship.value},
                       {u"status"_s, QString(toIdentifier(status.status))},
                       {u"drift"_s, drift}};
    if (const auto *container = containerOf(sight, instance)) {
        object.insert(u"container"_s, container->id);
        object.insert(u"image"_s, container->imageId);
        object.insert(u"state"_s, QString(model::toIdentifier(container->state)));
        object.insert(u"exitCode"_s, container->exitCode);
        object.insert(u"startedAt"_s, container->started.toUTC().toString(Qt::ISODateWithMs));
    }
    object.insert(u"ports"_s, portsJson(sight, instance));
    return object;
}

} // namespace

QString statusText(const Terminal &terminal, const Sight &sight, const std::vector<model::InstanceId> &instances,
                   const View &view)
{
    const Assessment assessment(sight.environment, sight.observed);
    QStringList heading{u"INSTANCE"_s, u"SERVICE"_s, u"SHIP"_s, u"CONTAINER"_s};
    if (view.detail == Detail::Full)
        heading += {u"IMAGE"_s, u"PORTS"_s};
    heading += u"STATE"_s;
    std::vector<std::vector<Cell>> rows;
    for (const auto &id : instances) {
        if (const auto *instance = sight.environment->instances.find(id))
            rows.push_back(row(sight, *instance, assessment.of(id), view));
    }
    return toTable(terminal, heading, rows) + unreachableShips(sight) + orphans(assessment);
}

QJsonObject statusJson(const Sight &sight, const std::vector<model::InstanceId> &instances)
{
    const Assessment assessment(sight.environment, sight.observed);
    QJsonArray array;
    for (const auto &id : instances) {
        if (const auto *instance = sight.environment->instances.find(id))
            array.push_back(instanceJson(sight, *instance, assessment.of(id)));
    }
    QJsonArray left;
    for (const auto &[ship, names] : assessment.orphans()) {
        for (const auto &name : names)
            left.push_back(QJsonObject{{u"container"_s, name.value}, {u"ship"_s, ship.value}});
    }
    QJsonObject object = shipsJson(sight);
    object.insert(u"instances"_s, array);
    object.insert(u"orphans"_s, left);
    return object;
}

} // namespace pilothouse::cli

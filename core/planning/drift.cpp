// SPDX-License-Identifier: Apache-2.0
#include "core/planning/comparison.h"
#include "core/planning/desired.h"

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

std::vector<Change> drift(const model::ContainerSpec &desired, const model::ObservedContainer &observed,
                          const model::ObservedImage *desiredImage, const model::ObservedImage *usedImage)
{
    return Comparison({desired, observed, desiredImage, usedImage}).changes();
}

std::vector<Change> drift(const model::ContainerSpec &desired, const model::ObservedContainer &observed,
                          const model::ObservedShip &ship)
{
    const auto used = ship.images.constFind(observed.imageId);
    return Comparison({desired, observed, ship.image(model::ImageReference::fromString(desired.image).qualified()),
                       used == ship.images.constEnd() ? nullptr : &*used, &ship})
        .changes();
}

namespace {

/// The manifest's name for a container port, when exactly one of the instance's ports means it.
QString portName(const model::Instance &instance, QStringView containerPort)
{
    const auto slash = containerPort.indexOf(u'/');
    const int number = containerPort.left(slash).toInt();
    const auto protocol = containerPort.endsWith("/udp"_L1) ? model::Protocol::Udp : model::Protocol::Tcp;
    QString name;
    for (const auto &port : instance.ports) {
        if (port.exposed.protocol != protocol || number < port.exposed.first || number > port.exposed.last)
            continue;
        if (!name.isEmpty() || port.exposed.count() > 1)
            return {};
        name = port.name;
    }
    return name;
}

} // namespace

std::vector<Change> drift(const model::Environment &environment, const Variables &variables,
                          const model::Instance &instance, const model::ObservedShip &ship)
{
    const auto *container = ship.container(instance.id);
    if (!container || environment.asFound)
        return {};
    auto changes = drift(comparableSpec(environment, variables, instance), *container, ship);
    for (Change &change : changes) {
        if (!change.field.startsWith("port "_L1))
            continue;
        if (const QString name = portName(instance, QStringView(change.field).mid(5)); !name.isEmpty())
            change.field = u"port "_s + name;
    }
    return changes;
}

} // namespace pilothouse::planning

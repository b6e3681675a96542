// SPDX-License-Identifier: Apache-2.0
#include "core/model/observed.h"

namespace pilothouse::model {

QLatin1StringView toIdentifier(ContainerState state)
{
    switch (state) {
    case ContainerState::Created:
        return QLatin1StringView("created");
    case ContainerState::Running:
        return QLatin1StringView("running");
    case ContainerState::Paused:
        return QLatin1StringView("paused");
    case ContainerState::Restarting:
        return QLatin1StringView("restarting");
    case ContainerState::Removing:
        return QLatin1StringView("removing");
    case ContainerState::Exited:
        return QLatin1StringView("exited");
    case ContainerState::Dead:
        return QLatin1StringView("dead");
    }
    Q_UNREACHABLE();
}

QLatin1StringView toIdentifier(Contact contact)
{
    switch (contact) {
    case Contact::NeverTried:
        return QLatin1StringView("never-tried");
    case Contact::Connecting:
        return QLatin1StringView("connecting");
    case Contact::Online:
        return QLatin1StringView("online");
    case Contact::Degraded:
        return QLatin1StringView("degraded");
    case Contact::Lost:
        return QLatin1StringView("lost");
    case Contact::Refused:
        return QLatin1StringView("refused");
    }
    Q_UNREACHABLE();
}

const ObservedContainer *ObservedShip::container(const InstanceId &name) const
{
    const auto it = containers.constFind(name);
    return it == containers.constEnd() ? nullptr : &*it;
}

const ObservedImage *ObservedShip::image(const QString &qualifiedReference) const
{
    const auto named = imageIds.constFind(qualifiedReference);
    if (named == imageIds.constEnd())
        return nullptr;
    const auto it = images.constFind(*named);
    return it == images.constEnd() ? nullptr : &*it;
}

const ObservedShip *ObservedState::ship(const ShipId &id) const
{
    const auto it = ships.find(id);
    return it == ships.end() ? nullptr : it->second.get();
}

} // namespace pilothouse::model

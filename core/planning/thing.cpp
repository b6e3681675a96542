// SPDX-License-Identifier: Apache-2.0
#include "core/planning/thing.h"

#include "core/planning/selection.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

using model::Thing;

namespace {

constexpr std::array allKinds{Thing::Kind::Instance, Thing::Kind::Service, Thing::Kind::Ship};

bool exists(const model::Environment &environment, const Thing &thing)
{
    switch (thing.kind) {
    case Thing::Kind::Instance:
        return environment.instances.contains({thing.name});
    case Thing::Kind::Service:
        return environment.services.contains({thing.name});
    case Thing::Kind::Ship:
        return environment.ships.contains({thing.name});
    }
    Q_UNREACHABLE();
}

/// "ship:NAME" names its kind.
std::optional<Thing> qualified(const QString &text)
{
    for (const auto kind : allKinds) {
        const QString prefix = toIdentifier(kind) + u':';
        if (text.startsWith(prefix))
            return Thing{kind, text.mid(prefix.size())};
    }
    return std::nullopt;
}

} // namespace

base::Result<Thing> findThing(const model::Environment &environment, const QString &text)
{
    for (const auto kind : allKinds)
        if (const Thing thing{kind, text}; exists(environment, thing))
            return thing;
    if (const auto thing = qualified(text); thing && exists(environment, *thing))
        return *thing;
    return base::failure(base::ErrorCode::InvalidInput,
                         u"%1 is no service, container or ship"_s.arg(text)
                             + nearestThing(environment, text, Ships::Offered));
}

std::vector<model::InstanceId> instancesOf(const model::Environment &environment, const Thing &thing)
{
    std::vector<model::InstanceId> found;
    for (const auto &instance : environment.instances) {
        const QString &name = thing.kind == Thing::Kind::Instance ? instance.id.value
            : thing.kind == Thing::Kind::Service                  ? instance.service.value
                                                                  : instance.ship.value;
        if (name == thing.name)
            found.push_back(instance.id);
    }
    return found;
}

} // namespace pilothouse::planning

// SPDX-License-Identifier: Apache-2.0
#include "core/planning/orphans.h"

#include "core/planning/desired.h"

#include <QSet>

#include <algorithm>

namespace pilothouse::planning {

using model::ObservedContainer;

namespace {

/// Whether a manifest's instance, placed elsewhere, may be this very container.
bool mayBelongElsewhere(const model::Instance &instance, const ObservedContainer &container,
                        const model::ObservedState &observed)
{
    const auto *home = observed.ship(instance.ship);
    if (!home || !home->isOnline())
        return true;
    const auto *there = home->container(instance.id);
    return there && there->id == container.id;
}

bool isOrphan(const model::Environment &environment, const model::ObservedState &observed, const model::ShipId &ship,
              const ObservedContainer &container)
{
    if (container.spec.labels.value(QLatin1StringView(environmentLabel)) != environment.name)
        return false;
    const auto *instance = environment.instances.find(container.name);
    if (!instance)
        return true;
    return instance->ship != ship && !mayBelongElsewhere(*instance, container, observed);
}

} // namespace

std::map<model::ShipId, std::vector<model::InstanceId>> orphans(const model::Environment &environment,
                                                                const model::ObservedState &observed)
{
    std::map<model::ShipId, std::vector<model::InstanceId>> found;
    QSet<QString> counted;
    for (const auto &[id, ship] : observed.ships) {
        if (!ship || !ship->isOnline())
            continue;
        for (const ObservedContainer &container : ship->containers) {
            if (!isOrphan(environment, observed, id, container) || counted.contains(container.id))
                continue;
            counted.insert(container.id);
            found[id].push_back(container.name);
        }
        if (const auto names = found.find(id); names != found.end())
            std::ranges::sort(names->second);
    }
    return found;
}

} // namespace pilothouse::planning

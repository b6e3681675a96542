// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/interest.h"

namespace pilothouse::fleet {

QHash<model::ShipId, Interest> interests(const model::Environment &environment)
{
    QHash<model::ShipId, Interest> result;
    for (const auto &ship : environment.ships)
        result[ship.id].environment = environment.name;
    for (const auto &instance : environment.instances) {
        auto &interest = result[instance.ship];
        interest.names.insert(instance.id);
        interest.references.insert(instance.image.qualified());
    }
    return result;
}

} // namespace pilothouse::fleet

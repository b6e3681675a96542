// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapscene.h"

namespace pilothouse::app {

/// An edge of the map: one service, or one of its instances, needs another.
struct ServiceNeed {
    int needed = 0;
    int neededMember = -1; ///< -1: the service as a whole
    int by = 0;
    int byMember = -1;
    MapEdgeKind kind = MapEdgeKind::Requires;
};

/// All that services and instances need of others, in file order. `positions` numbers the services.
[[nodiscard]] std::vector<ServiceNeed> needsOf(const model::Environment &environment,
                                               const QHash<model::ServiceId, int> &positions);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/plan.h"

namespace pilothouse::planning {

/// Where a container is to publish a host port that another one, stopped by the same plan, still holds: lets the
/// start come after that stop. Ports that move between instances, be they replaced or orphans, are thus handed over
/// in one run. An order that would contradict the plan's own is left out. Keeps `after` naming smaller ids only.
void orderPortHandovers(Plan &plan, const model::ObservedState &observed);

} // namespace pilothouse::planning

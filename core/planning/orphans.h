// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/model/observed.h"

#include <map>

namespace pilothouse::planning {

/// Containers that carry our environment's label and are in no manifest, by ship. A container moved to another
/// ship is one on the ship it left. Ships may share an engine: each container counts once, and not at all where
/// the ship it belongs to cannot be asked.
[[nodiscard]] std::map<model::ShipId, std::vector<model::InstanceId>> orphans(const model::Environment &environment,
                                                                              const model::ObservedState &observed);

} // namespace pilothouse::planning

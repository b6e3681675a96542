// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/environment.h"
#include "core/model/thing.h"

namespace pilothouse::planning {

/// The thing of that name. Of equal names an instance's wins, then a service's; "ship:NAME" and the like say which is
/// meant. InvalidInput with the nearest name.
[[nodiscard]] base::Result<model::Thing> findThing(const model::Environment &environment, const QString &text);

/// The thing itself, the service's instances, or what is to run on the ship: in file order.
[[nodiscard]] std::vector<model::InstanceId> instancesOf(const model::Environment &environment,
                                                         const model::Thing &thing);

} // namespace pilothouse::planning

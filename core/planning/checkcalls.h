// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/decision.h"

#include <optional>

namespace pilothouse::planning {

/// The calls of a decision with the instance's lifecycle checks in their places (specification §14): before a stop and
/// after it or a kill, before anything is done to start, and once it runs.
[[nodiscard]] std::vector<Call> withChecks(std::vector<Call> calls, const model::Instance &instance);

/// The state whose checks a call means; nothing for one that is no check.
[[nodiscard]] std::optional<model::LifecycleState> checkedState(Call call);

} // namespace pilothouse::planning

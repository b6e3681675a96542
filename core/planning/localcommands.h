// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/localcommand.h"
#include "core/planning/plan.h"

namespace pilothouse::planning {

/// The programs that carrying out the plan runs on the operator's computer, each once, sorted.
[[nodiscard]] std::vector<model::LocalCommand> localCommands(const Plan &plan);

} // namespace pilothouse::planning

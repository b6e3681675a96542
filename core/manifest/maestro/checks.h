// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// Reads `lifecycle` of a service or an instance (specification §12). Checks of unknown states are read, and left out.
[[nodiscard]] std::vector<model::Check> readChecks(const Node &mapping, model::Check::Level level, const Scope &scope);

/// Finds out where the instance's tcp and http checks go: the host and the number of the port each names.
void aimChecks(model::Instance &instance, const model::Roster<model::Ship> &ships, const Scope &scope);

} // namespace pilothouse::manifest

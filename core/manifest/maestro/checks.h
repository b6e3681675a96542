// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// Reads `lifecycle` of a service or an instance (specification §12) and checks all that does not depend on ports.
[[nodiscard]] std::vector<model::Check> readChecks(const Node &mapping, const Scope &scope);

/// Checks that the ports which checks name exist in the instance and can be reached by them.
void checkPortsOfChecks(const model::Instance &instance, const Scope &scope);

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// Reads `registries` (specification §16). Passwords are not kept.
[[nodiscard]] std::vector<model::Registry> readRegistries(const Node &manifest, Problems &problems);

} // namespace pilothouse::manifest

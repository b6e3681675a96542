// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// Reads `ships` with `ship_defaults` (specification §4). Looks at the file system for sockets and TLS files.
[[nodiscard]] model::Roster<model::Ship> readShips(const Node &manifest, Problems &problems);

} // namespace pilothouse::manifest

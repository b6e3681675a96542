// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/maestro/instances.h"

namespace pilothouse::manifest {

/// Reads `services` with all their instances (specification §5) into the environment being read.
void readServices(const Node &manifest, ManifestReading &reading);

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// Reads `audit` (specification §17).
[[nodiscard]] std::vector<model::Auditor> readAudit(const Node &manifest, Problems &problems);

} // namespace pilothouse::manifest

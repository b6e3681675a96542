// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

#include <memory>

namespace pilothouse::manifest {

/// Reads a manifest in the dialect of MaestroNG 0.8.3. Relative env files are looked up in the base directory.
[[nodiscard]] std::shared_ptr<model::Environment> readMaestro(const Node &manifest, const QString &baseDirectory,
                                                              Problems &problems);

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// How `volumes` is written: the one difference between the schemas (specification §9).
enum class VolumeSyntax {
    ContainerFirst, ///< schema 1: `container: host`
    HostFirst,      ///< since 2: `host: container` or `host: {target, mode}`
};

/// Reads `volumes` and `container_volumes` of an instance and reports targets declared twice.
void readVolumes(const Node &mapping, VolumeSyntax syntax, const Scope &scope, model::Instance &instance);

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

#include <optional>

namespace pilothouse::manifest {

/// Bytes as Maestro writes them: `1024`, `"512"`, `64k`, `12M`, `1g`; -1 is unlimited. Nothing for anything else.
[[nodiscard]] std::optional<qint64> byteCountOf(const Node &node);

/// The service's limits updated with the instance's, key by key. Either mapping may be null.
[[nodiscard]] model::ResourceLimits readLimits(const Node *ofService, const Node *ofInstance, const Scope &instance);

} // namespace pilothouse::manifest

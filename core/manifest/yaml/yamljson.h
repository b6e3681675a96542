// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"

#include <QJsonValue>

namespace pilothouse::manifest {

/// A node as JSON: numbers and booleans stay what they are, dates and integers too large become text.
[[nodiscard]] QJsonValue toJson(const Node &node);

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"
#include "core/engine/jsonlines.h"

namespace pilothouse::engine {

/// One sample of GET /containers/{id}/stats. Pure.
[[nodiscard]] base::Result<ContainerUsage> usageFromJson(const QJsonObject &json);

} // namespace pilothouse::engine

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/model/environment.h"

#include <QJsonObject>

namespace pilothouse::cli {

/// What a manifest means, for programs and for doubts: each instance as its container would be made. Detail::Full:
/// also the ships, services and registries. What looks like a secret is masked.
[[nodiscard]] QJsonObject dump(const model::Environment &environment, const std::vector<model::InstanceId> &instances,
                               Detail detail);

} // namespace pilothouse::cli

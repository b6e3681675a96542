// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/model/environment.h"

#include <QJsonObject>

namespace pilothouse::cli {

/// The services that `things` (container or service names; none: all that are not omitted) mean, sorted by name.
/// InvalidInput names an unknown thing.
[[nodiscard]] base::Result<std::vector<model::ServiceId>> servicesOf(const model::Environment &environment,
                                                                     const QStringList &things);

/// For each service what it requires, recursively, as a drawn tree. A dependency already shown below the same root
/// is left out unless Repetition::Always.
[[nodiscard]] QString deptreeText(const model::Environment &environment, const std::vector<model::ServiceId> &roots,
                                  Repetition repetition);

/// Each service's direct requirements.
[[nodiscard]] QJsonObject deptreeJson(const model::Environment &environment,
                                      const std::vector<model::ServiceId> &roots);

} // namespace pilothouse::cli

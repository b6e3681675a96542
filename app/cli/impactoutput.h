// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/model/environment.h"
#include "core/model/observed.h"
#include "core/planning/thing.h"

#include <QJsonObject>

namespace pilothouse::cli {

/// The things named on the command line. InvalidInput names an unknown one.
[[nodiscard]] base::Result<std::vector<model::Thing>> thingsOf(const model::Environment &environment,
                                                               const QStringList &names);

/// A blast radius for programs.
[[nodiscard]] QJsonObject toJson(const planning::Impact &impact, const std::vector<model::Thing> &things);

/// Prints what the act on the things named does to others, and returns the exit status.
[[nodiscard]] int showImpact(const Arguments &arguments, const model::Environment &environment,
                             const model::ObservedState &observed);

} // namespace pilothouse::cli

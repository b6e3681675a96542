// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

#include <map>
#include <set>

namespace pilothouse::planning {

/// Which services hang on which: for each, those that it requires or whose volumes it uses, or those that do so of it.
/// Sorted by name.
enum class Dependence { Needs, NeededBy };
using Dependences = std::map<model::ServiceId, std::set<model::ServiceId>>;
[[nodiscard]] Dependences dependences(const model::Environment &environment, Dependence which);

/// A service that stands in several branches is drawn in full in each, or once below each root.
enum class Repeats { Left, Drawn };

/// For each root what it needs (or what needs it), recursively, as a drawn tree. A name already shown below the same
/// root is left out unless Repeats::Drawn.
[[nodiscard]] QString deptreeText(const Dependences &dependences, const std::vector<model::ServiceId> &roots,
                                  Repeats repeats);

} // namespace pilothouse::planning

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/fields.h"
#include "core/planning/impact.h"

namespace pilothouse::app {

/// "3 instances lose a hard dependency, 1 port goes dark", in the operator's language.
[[nodiscard]] QString impactSentence(const planning::Impact &impact);

/// What is known of the ships, and what is not.
[[nodiscard]] QString impactBasis(const planning::Impact &impact);

/// All of it, by what is lost.
[[nodiscard]] std::vector<Field> impactFields(const planning::Impact &impact);

} // namespace pilothouse::app

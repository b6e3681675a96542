// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"
#include "core/planning/plan.h"

#include <QJsonObject>

namespace pilothouse::cli {

/// "image: app:1 → app:2", "not there", "exited (3)"…: why something is done, one line.
[[nodiscard]] QString describe(const planning::Cause &cause);

/// "On 2 ships: create 3, replace 1.": the plan in one sentence.
[[nodiscard]] QString sentence(const planning::Plan &plan);

/// The plan for people: the sentence, then an action a line with its reasons; what is left alone although it
/// differs is mentioned at the end.
[[nodiscard]] QString toText(const Terminal &terminal, const planning::Plan &plan);

/// The plan for programs: actions with causes, steps with the engine calls they make.
[[nodiscard]] QJsonObject toJson(const planning::Plan &plan);

} // namespace pilothouse::cli

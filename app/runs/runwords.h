// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shell/status.h"
#include "core/execution/executor.h"

namespace pilothouse::app {

/// "3 of 7": how many changes of a run are done.
[[nodiscard]] QString runProgress(const execution::Run &run);

/// How many changes of a run have this status.
[[nodiscard]] int actionCount(const execution::Run &run, execution::StepStatus status);

/// "waiting", "under way", "done", "failed", "left out".
[[nodiscard]] QString stepWord(execution::StepStatus status);

/// The shape and colour a step's status is shown with.
[[nodiscard]] status::Kind toneOf(execution::StepStatus status);

/// "done", "failed", "stopped": how a run ended.
[[nodiscard]] QString outcomeWord(execution::RunFinished::Outcome outcome);

} // namespace pilothouse::app

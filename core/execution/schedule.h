// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/execution/executor.h"
#include "core/planning/plan.h"

#include <vector>

namespace pilothouse::execution {

/// Which steps of a plan may run now. No threads, no clocks, no I/O.
///
/// A step is ready when all it comes after have succeeded (no waves) and its ship and the whole have a free
/// place. Among ready steps the one with the longest path behind it goes first.
class Schedule
{
public:
    Schedule(const planning::Plan &plan, ExecutionLimits limits);

    /// Steps to start now; they count as running from here on.
    [[nodiscard]] std::vector<planning::StepId> takeReady();
    /// Marks a running step done. Its dependants may become ready.
    void succeed(planning::StepId step);
    /// Marks a running step failed and returns everything that depended on it: skipped for good.
    [[nodiscard]] std::vector<planning::StepId> fail(planning::StepId step);
    /// Nothing more will be taken; returns the steps that will therefore never run.
    [[nodiscard]] std::vector<planning::StepId> stop();

    [[nodiscard]] int runningCount() const { return m_running; }
    /// Nothing runs and nothing is left to take.
    [[nodiscard]] bool isFinished() const;

private:
    struct Node;
    const planning::Plan &m_plan;
    ExecutionLimits m_limits;
    int m_running = 0;
};

} // namespace pilothouse::execution

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"
#include "core/execution/run.h"

#include <QJsonObject>

#include <memory>

namespace pilothouse::cli {

/// Shows a run while it goes on. `plan` and `state` outlive it; `state` already includes each event told.
class RunOutput
{
public:
    RunOutput(const planning::Plan &plan, const execution::RunState &state)
        : m_plan(plan)
        , m_state(state)
    {
    }
    virtual ~RunOutput() = default;
    Q_DISABLE_COPY_MOVE(RunOutput)

    virtual void happened(const execution::RunEvent &event) = 0;

protected:
    const planning::Plan &m_plan;
    const execution::RunState &m_state;
};

/// A line for the end of each step, e.g. "east/web-1: created"; failures with the last log lines.
[[nodiscard]] std::unique_ptr<RunOutput> plainOutput(const planning::Plan &plan, const execution::RunState &state);

/// A JSON object a line for each event.
[[nodiscard]] std::unique_ptr<RunOutput> jsonOutput(const planning::Plan &plan, const execution::RunState &state);

/// The line or lines of plain output for one event; empty for those that are not shown.
[[nodiscard]] QString toText(const planning::Plan &plan, const execution::RunEvent &event);
[[nodiscard]] QJsonObject toJson(const planning::Plan &plan, const execution::RunEvent &event);

/// "east/web-1", or "east" for a step that is about the ship.
[[nodiscard]] QString placeOf(const planning::Step &step);
/// "created", "stopped"…: an operation when it has been done.
[[nodiscard]] QString done(const planning::Operation &operation);

/// How the run ended, and in which state it left what is not as planned: one line per action that was not
/// completed.
[[nodiscard]] QString summary(const planning::Plan &plan, const execution::RunState &state);

} // namespace pilothouse::cli

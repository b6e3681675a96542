// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/planning/plan.h"

#include <QDateTime>
#include <QMetaType>

#include <variant>

namespace pilothouse::execution {

// What happens in a run, each a value with its time. `step` is a position in the plan.
struct RunStarted {
    bool operator==(const RunStarted &) const = default;
};
struct StepStarted {
    planning::StepId step;
    bool operator==(const StepStarted &) const = default;
};
/// `fraction` 0..1, or negative when unknown: bytes of a pull, seconds of a wait.
struct StepProgressed {
    planning::StepId step;
    double fraction = -1;
    QString text;
    bool operator==(const StepProgressed &) const = default;
};
struct StepSucceeded {
    planning::StepId step;
    QString note; ///< e.g. "already up"; mostly empty
    bool operator==(const StepSucceeded &) const = default;
};
struct StepFailed {
    planning::StepId step;
    base::Error error;
    QStringList logTail; ///< the container's last lines, where there are some
    bool operator==(const StepFailed &) const = default;
};
struct StepSkipped {
    planning::StepId step;
    planning::StepId because; ///< the failed step it depended on; -1 when the run was stopped
    bool operator==(const StepSkipped &) const = default;
};
struct RunFinished {
    enum class Outcome { Succeeded, Failed, Cancelled };
    Outcome outcome = Outcome::Succeeded;
    bool operator==(const RunFinished &) const = default;
};

using RunEventKind =
    std::variant<RunStarted, StepStarted, StepProgressed, StepSucceeded, StepFailed, StepSkipped, RunFinished>;

struct RunEvent {
    QDateTime at; ///< UTC
    RunEventKind what;
    bool operator==(const RunEvent &) const = default;
};

enum class StepStatus { Waiting, Running, Succeeded, Failed, Skipped };

/// Where a run stands: its events, folded. The same fold serves screen, command line and journal.
struct RunState {
    struct StepState {
        StepStatus status = StepStatus::Waiting;
        QDateTime startedAt;
        QDateTime endedAt;
        double fraction = -1;
        QString text;
        base::Error error;
        QStringList logTail;
        planning::StepId because;
        bool operator==(const StepState &) const = default;
    };
    std::vector<StepState> steps;
    QDateTime startedAt;
    QDateTime endedAt;
    std::optional<RunFinished::Outcome> outcome;

    explicit RunState(const planning::Plan &plan)
        : steps(plan.steps.size())
    {
    }
    void apply(const RunEvent &event);
    [[nodiscard]] int count(StepStatus status) const;
    /// Of an action: Failed if one of its steps is, else Skipped, Running, Waiting, Succeeded by the same rule.
    [[nodiscard]] StepStatus status(const planning::Action &action) const;
};

} // namespace pilothouse::execution

Q_DECLARE_METATYPE(pilothouse::execution::RunEvent)

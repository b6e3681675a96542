// SPDX-License-Identifier: Apache-2.0
#include "app/runs/runwords.h"

#include <QCoreApplication>

namespace pilothouse::app {

using execution::StepStatus;

QString runProgress(const execution::Run &run)
{
    return QCoreApplication::translate("Run", "%1 of %2", "3 of 7 changes")
        .arg(actionCount(run, StepStatus::Succeeded))
        .arg(run.plan().changeCount());
}

int actionCount(const execution::Run &run, StepStatus status)
{
    return int(std::ranges::count_if(run.plan().actions, [&](const planning::Action &action) {
        return !action.steps.empty() && run.state().status(action) == status;
    }));
}

QString stepWord(StepStatus status)
{
    switch (status) {
    case StepStatus::Waiting:
        return QCoreApplication::translate("Run", "waiting");
    case StepStatus::Running:
        return QCoreApplication::translate("Run", "under way");
    case StepStatus::Succeeded:
        return QCoreApplication::translate("Run", "done");
    case StepStatus::Failed:
        return QCoreApplication::translate("Run", "failed");
    case StepStatus::Skipped:
        return QCoreApplication::translate("Run", "left out");
    }
    Q_UNREACHABLE();
}

status::Kind toneOf(StepStatus status)
{
    switch (status) {
    case StepStatus::Waiting:
        return status::Kind::Stopped;
    case StepStatus::Running:
        return status::Kind::Starting;
    case StepStatus::Succeeded:
        return status::Kind::Running;
    case StepStatus::Failed:
        return status::Kind::Failed;
    case StepStatus::Skipped:
        return status::Kind::Unreachable;
    }
    Q_UNREACHABLE();
}

QString outcomeWord(execution::RunFinished::Outcome outcome)
{
    switch (outcome) {
    case execution::RunFinished::Outcome::Succeeded:
        return QCoreApplication::translate("Run", "done");
    case execution::RunFinished::Outcome::Failed:
        return QCoreApplication::translate("Run", "failed");
    case execution::RunFinished::Outcome::Cancelled:
        return QCoreApplication::translate("Run", "stopped");
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/execution/operationrunner.h"
#include "core/execution/schedule.h"

#include <QObject>

#include <map>

namespace pilothouse::execution {

/// Carries progress from whatever thread to the run's. Outlives neither side's interest in the other: a signal
/// to a worker that is gone goes nowhere.
class ProgressRelay : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void progressed(int step, double fraction, const QString &text);
};

/// The part of a Run that lives in the run's own thread: takes what may run from the schedule, hands it to the
/// runner and awaits the replies.
class RunWorker : public QObject
{
    Q_OBJECT
public:
    /// `plan` and `runner` must outlive this.
    RunWorker(const planning::Plan &plan, OperationRunner &runner, ExecutionLimits limits);

    void start();
    void pause();
    void resume();
    void stop();
    void cancel();
    /// Asks what is under way to give up and says nothing any more.
    void abandon();

Q_SIGNALS:
    void happened(const pilothouse::execution::RunEvent &event);

private:
    void startReady();
    void startStep(planning::StepId step);
    void conclude(planning::StepId step, const base::Result<OperationResult> &result);
    void report(RunEventKind what);
    void finishIfDone();

    const planning::Plan &m_plan;
    OperationRunner &m_runner;
    Schedule m_schedule;
    std::map<planning::StepId, base::Reply<OperationResult>> m_underWay;
    std::shared_ptr<ProgressRelay> m_relay = std::make_shared<ProgressRelay>();
    bool m_started = false;
    bool m_paused = false;
    bool m_stopped = false;
    bool m_finished = false;
    bool m_anyFailed = false;
    bool m_anyLeftOut = false;
};

} // namespace pilothouse::execution

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/execution/operationrunner.h"

#include <QObject>

#include <memory>

namespace pilothouse::execution {

struct ExecutionLimits {
    int perShip = 4;   ///< calls in flight on one ship
    int total = 64;    ///< calls in flight in all
    int instances = 0; ///< instances under way at once, 0 for any number; exceeded only where nothing could go on
};

/// One run of a plan. Lives in the thread that creates it; awaits replies in a thread of its own and does no
/// I/O there. Destroying it cancels what is under way and does not wait for the engines' answers.
class Run : public QObject
{
    Q_OBJECT
public:
    /// `runner` must outlive this.
    Run(planning::Plan plan, OperationRunner &runner, ExecutionLimits limits, QObject *parent = nullptr);
    ~Run() override;

    [[nodiscard]] const planning::Plan &plan() const;
    [[nodiscard]] const RunState &state() const;

    void start();
    /// Starts nothing more; what is under way finishes. `resume` goes on.
    void pause();
    void resume();
    /// Starts nothing more and ends when what is under way has finished; the rest is skipped.
    void stop();
    /// As stop, and asks what is under way to give up as well.
    void cancel();

Q_SIGNALS:
    /// `state()` already includes the event.
    void happened(const pilothouse::execution::RunEvent &event);
    void finished(pilothouse::execution::RunFinished::Outcome outcome);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pilothouse::execution

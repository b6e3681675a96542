// SPDX-License-Identifier: Apache-2.0
#include "core/execution/worker.h"

#include "core/base/thread.h"

namespace pilothouse::execution {

using planning::StepId;

RunWorker::RunWorker(const planning::Plan &plan, OperationRunner &runner, ExecutionLimits limits)
    : m_plan(plan)
    , m_runner(runner)
    , m_schedule(plan, limits)
{
    connect(m_relay.get(), &ProgressRelay::progressed, this, [this](int step, double fraction, const QString &text) {
        if (m_underWay.contains({step}))
            report(StepProgressed{{step}, fraction, text});
    });
}

void RunWorker::start()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (std::exchange(m_started, true))
        return;
    report(RunStarted{});
    startReady();
    finishIfDone();
}

void RunWorker::pause()
{
    m_paused = true;
}

void RunWorker::resume()
{
    m_paused = false;
    startReady();
}

void RunWorker::stop()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_finished)
        return;
    m_stopped = true;
    for (const StepId skipped : m_schedule.stop()) {
        m_anyLeftOut = true;
        report(StepSkipped{skipped, {}});
    }
    finishIfDone();
}

void RunWorker::cancel()
{
    stop();
    for (const auto &[step, reply] : m_underWay)
        reply.cancel();
}

void RunWorker::abandon()
{
    blockSignals(true);
    cancel();
}

void RunWorker::startReady()
{
    if (!m_started || m_paused || m_stopped)
        return;
    for (const StepId step : m_schedule.takeReady())
        startStep(step);
}

void RunWorker::startStep(StepId step)
{
    report(StepStarted{step});
    auto progress = [relay = m_relay, step](double fraction, const QString &text) {
        Q_EMIT relay->progressed(step.value, fraction, text);
    };
    const auto reply = m_runner.run(m_plan.step(step), std::move(progress));
    m_underWay.emplace(step, reply);
    reply.then(this, [this, step](const base::Result<OperationResult> &result) { conclude(step, result); });
}

void RunWorker::conclude(StepId step, const base::Result<OperationResult> &result)
{
    m_underWay.erase(step);
    if (result) {
        m_schedule.succeed(step);
        report(StepSucceeded{step, result->note});
    } else {
        const auto skipped = m_schedule.fail(step);
        const bool givenUp = m_stopped && result.error().code == base::ErrorCode::Cancelled;
        m_anyLeftOut = m_anyLeftOut || givenUp;
        m_anyFailed = m_anyFailed || !givenUp;
        report(StepFailed{step, result.error(), result.error().detail.split(u'\n', Qt::SkipEmptyParts)});
        for (const StepId dependant : skipped)
            report(StepSkipped{dependant, step});
    }
    startReady();
    finishIfDone();
}

void RunWorker::report(RunEventKind what)
{
    Q_EMIT happened({QDateTime::currentDateTimeUtc(), std::move(what)});
}

void RunWorker::finishIfDone()
{
    if (!m_started || m_finished || !m_schedule.isFinished())
        return;
    m_finished = true;
    using Outcome = RunFinished::Outcome;
    report(RunFinished{m_anyLeftOut ? Outcome::Cancelled : m_anyFailed ? Outcome::Failed : Outcome::Succeeded});
}

} // namespace pilothouse::execution

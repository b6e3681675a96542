// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakeoperationrunner.h"

using namespace Qt::StringLiterals;

namespace pilothouse::testing {

using base::Result;
using execution::OperationResult;
using planning::StepId;

FakeOperationRunner::FakeOperationRunner(Script script)
    : m_script(std::move(script))
{
}

base::Reply<OperationResult> FakeOperationRunner::run(const planning::Step &step, execution::ProgressSink progress)
{
    const Call call{std::make_shared<base::Promise<OperationResult>>(), std::move(progress)};
    QMetaObject::invokeMethod(
        this, [this, step, call] { arrive(step, call); }, Qt::QueuedConnection);
    return call.promise->reply();
}

void FakeOperationRunner::arrive(const planning::Step &step, const Call &call)
{
    m_arrived.push_back(step.id);
    m_calls.emplace(step.id, call);
    m_mostAtOnce = std::max(m_mostAtOnce, int(m_calls.size()));
    if (m_script)
        if (const auto result = m_script(step))
            settle(step.id, *result);
    Q_EMIT stepArrived(step.id);
}

void FakeOperationRunner::succeedAlways()
{
    m_script = [](const planning::Step &) { return Result<OperationResult>(OperationResult{}); };
    for (const StepId step : underWay())
        succeed(step);
}

std::vector<StepId> FakeOperationRunner::underWay() const
{
    std::vector<StepId> steps;
    for (const auto &[step, call] : m_calls)
        steps.push_back(step);
    return steps;
}

bool FakeOperationRunner::isCancelled(StepId step) const
{
    return m_calls.at(step).promise->stopToken().stop_requested();
}

void FakeOperationRunner::succeed(StepId step, const QString &note)
{
    settle(step, OperationResult{note});
}

void FakeOperationRunner::fail(StepId step, const base::Error &error)
{
    settle(step, tl::unexpected(error));
}

void FakeOperationRunner::progress(StepId step, double fraction, const QString &text)
{
    m_calls.at(step).progress(fraction, text);
}

void FakeOperationRunner::settle(StepId step, const Result<OperationResult> &result)
{
    const Call call = m_calls.at(step);
    m_calls.erase(step);
    call.promise->settle(result);
}

planning::Plan bare(const std::vector<std::vector<int>> &after, int ships)
{
    planning::Plan plan;
    plan.environment = u"bare"_s;
    for (std::size_t i = 0; i < after.size(); ++i) {
        planning::Step step{{int(i)},
                            {u"s"_s + QString::number(int(i) % ships)},
                            {u"i"_s + QString::number(i)},
                            planning::StartContainer{},
                            {}};
        for (const int before : after[i])
            step.after.push_back({before});
        plan.actions.push_back({planning::Action::Kind::Start, step.instance, {}, step.ship, {}, {step.id}, {}, {}});
        plan.steps.push_back(std::move(step));
    }
    return plan;
}

} // namespace pilothouse::testing

// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/checkledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using execution::RunState;
using execution::StepStatus;

namespace {

bool isSame(const std::optional<model::Check> &one, const std::optional<model::Check> &other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    return one->state == other->state && one->what == other->what;
}

template <typename Results>
auto find(Results &results, const std::optional<model::Check> &check)
{
    return std::ranges::find_if(results, [&](const CheckResult &result) { return isSame(result.check, check); });
}

const CheckResult *pointer(const QHash<model::InstanceId, std::vector<CheckResult>> &all,
                           const model::InstanceId &instance, const std::optional<model::Check> &check)
{
    const auto known = all.constFind(instance);
    if (known == all.constEnd())
        return nullptr;
    const auto found = find(*known, check);
    return found == known->end() ? nullptr : &*found;
}

void put(std::vector<CheckResult> &results, CheckResult result)
{
    const auto found = find(results, result.check);
    if (found == results.end())
        results.push_back(std::move(result));
    else
        *found = std::move(result);
}

} // namespace

std::optional<model::InstanceId> CheckLedger::take(const execution::Run &run, const execution::RunEvent &event)
{
    using Changed = std::optional<model::InstanceId>;
    return std::visit(base::Match{
                          [&](const execution::RunStarted &) -> Changed {
                              for (const planning::Step &step : run.plan().steps)
                                  note(run, step.id);
                              return model::InstanceId();
                          },
                          [](const execution::RunFinished &) -> Changed { return {}; },
                          [&](const auto &what) -> Changed {
                              return note(run, what.step) ? Changed(run.plan().step(what.step).instance) : Changed();
                          },
                      },
                      event.what);
}

bool CheckLedger::note(const execution::Run &run, planning::StepId id)
{
    const planning::Step &step = run.plan().step(id);
    const RunState::StepState &state = run.state().steps[std::size_t(id.value)];
    if (const auto *pass = std::get_if<planning::PassCheck>(&step.operation)) {
        put(m_results[step.instance], {pass->check, state});
        return true;
    }
    if (!std::holds_alternative<planning::AwaitRunning>(step.operation))
        return false;
    noteHealth(step.instance, state);
    return true;
}

/// Waiting until a container runs is waiting for its health only if something is said of that.
void CheckLedger::noteHealth(const model::InstanceId &instance, const RunState::StepState &state)
{
    const bool isHealth = healthOf(instance) || !state.text.isEmpty();
    if (isHealth && !(state.status == StepStatus::Succeeded && state.text.isEmpty()))
        put(m_results[instance], {{}, state});
    else if (isHealth)
        std::erase_if(m_results[instance], [](const CheckResult &result) { return !result.check; });
}

std::vector<CheckResult> CheckLedger::of(const model::InstanceId &instance) const
{
    return m_results.value(instance);
}

const CheckResult *CheckLedger::of(const model::InstanceId &instance, const model::Check &check) const
{
    return pointer(m_results, instance, check);
}

const CheckResult *CheckLedger::healthOf(const model::InstanceId &instance) const
{
    return pointer(m_results, instance, {});
}

} // namespace pilothouse::app

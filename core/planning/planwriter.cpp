// SPDX-License-Identifier: Apache-2.0
#include "core/planning/planwriter.h"

#include "core/planning/checkcalls.h"

#include <algorithm>

namespace pilothouse::planning {

PlanWriter::PlanWriter(const model::Environment &environment, const Intent &intent, const Decisions &decisions)
    : m_environment(environment)
    , m_intent(intent)
    , m_decisions(decisions)
    , m_entries(environment.instances.size())
{
    m_plan.environment = environment.name;
}

void PlanWriter::open(int instance, const Decision &decision)
{
    const auto &wanted = m_environment.instances[std::size_t(instance)];
    Entry &entry = m_entries[std::size_t(instance)];
    entry.action = int(m_plan.actions.size());
    m_plan.actions.push_back(
        {decision.kind, wanted.id, wanted.service, wanted.ship, decision.cause, {}, {}, decision.losesData});
    if (decision.has(Call::Reach)) {
        const auto [reached, isNew] = m_reached.try_emplace(wanted.ship);
        if (isNew) {
            reached->second = addStep(m_plan.actions.back(), ReachShip{}, {});
            m_plan.steps.back().instance = {};
            entry.last = {reached->second};
        } else {
            share(entry, reached->second);
        }
    }
    if (!decision.has(Call::Pull))
        return;
    const auto [pulled, isNew] = m_pulled.try_emplace({wanted.ship, wanted.image.qualified()});
    if (isNew) {
        pulled->second = addStep(m_plan.actions.back(), PullImage{wanted.image}, entry.last);
        entry.last = {pulled->second};
    } else {
        share(entry, pulled->second);
    }
}

/// The action counts a step that another one brought into the plan as its own, too.
void PlanWriter::share(Entry &entry, StepId step)
{
    m_plan.actions[std::size_t(entry.action)].steps.push_back(step);
    entry.last = {step};
}

StepId PlanWriter::addStep(Action &action, Operation operation, std::vector<StepId> after)
{
    const StepId id{int(m_plan.steps.size())};
    m_plan.steps.push_back({id, action.ship, action.instance, std::move(operation), std::move(after)});
    action.steps.push_back(id);
    return id;
}

void PlanWriter::append(int instance, std::span<const Call> calls, Gates *gates)
{
    Entry &entry = m_entries[std::size_t(instance)];
    const auto &wanted = m_environment.instances[std::size_t(instance)];
    const auto isOpening = [](Call call) { return call == Call::Reach || call == Call::Pull; };
    const bool isUnknown = calls.size() == 1 && calls.front() == Call::Reach;
    const bool works = !std::ranges::all_of(calls, isOpening);
    if (works && gates)
        waitFor(gates->before(instance), entry);
    for (const Call call : calls) {
        if (isOpening(call))
            continue;
        if (const auto state = checkedState(call))
            entry.last = addChecks(entry, *state, wanted);
        else
            entry.last = {addStep(m_plan.actions[std::size_t(entry.action)], operation(call, wanted), entry.last)};
        m_lastAppended = entry.last;
    }
    if (gates && (works || isUnknown))
        gates->mark(instance, works ? Gates::Part::Waits : Gates::Part::Independent);
}

/// Side by side: each after what has been before, and what follows after them all.
std::vector<StepId> PlanWriter::addChecks(const Entry &entry, model::LifecycleState state,
                                          const model::Instance &instance)
{
    std::vector<StepId> added;
    for (const model::Check &check : instance.checks) {
        if (check.state != state)
            continue;
        std::vector<model::VariableSetting> variables;
        if (std::holds_alternative<model::ExecCheck>(check.what))
            variables = m_decisions.variables(instance);
        added.push_back(
            addStep(m_plan.actions[std::size_t(entry.action)], PassCheck{check, std::move(variables)}, entry.last));
    }
    return added;
}

void PlanWriter::waitFor(const std::vector<int> &before, Entry &entry)
{
    Action &action = m_plan.actions[std::size_t(entry.action)];
    for (const int other : before) {
        const Entry &earlier = m_entries[std::size_t(other)];
        entry.last.insert(entry.last.end(), earlier.last.begin(), earlier.last.end());
        action.after.push_back(m_environment.instances[std::size_t(other)].id);
    }
    std::ranges::sort(entry.last);
    const auto rest = std::ranges::unique(entry.last);
    entry.last.erase(rest.begin(), rest.end());
    std::ranges::sort(action.after);
    const auto names = std::ranges::unique(action.after);
    action.after.erase(names.begin(), names.end());
}

void PlanWriter::delay(int instance, std::chrono::seconds duration)
{
    Entry &entry = m_entries[std::size_t(instance)];
    if (m_lastAppended.empty() || duration.count() == 0)
        return;
    std::vector<StepId> after = entry.last;
    after.insert(after.end(), m_lastAppended.begin(), m_lastAppended.end());
    entry.last = {addStep(m_plan.actions[std::size_t(entry.action)], Delay{duration}, std::move(after))};
}

Operation PlanWriter::operation(Call call, const model::Instance &instance) const
{
    switch (call) {
    case Call::Reach:
        return ReachShip{};
    case Call::Pull:
        return PullImage{instance.image};
    case Call::Stop:
        return StopContainer{instance.stopTimeout};
    case Call::Kill:
        return KillContainer{};
    case Call::Rest:
        return Delay{m_intent.stopStartDelay};
    case Call::Remove:
        return RemoveContainer{};
    case Call::Create:
        return CreateContainer{m_decisions.spec(instance)};
    case Call::Start:
        return StartContainer{};
    case Call::Await:
        return AwaitRunning{};
    case Call::CheckBeforeStop:
    case Call::CheckStopped:
    case Call::CheckBeforeStart:
    case Call::CheckRunning:
        break; // several operations
    }
    Q_UNREACHABLE();
}

void PlanWriter::appendOrphan(const model::ShipId &ship, const model::ObservedContainer &container)
{
    const model::ServiceId service{container.spec.labels.value(QLatin1StringView(serviceLabel))};
    Action &action =
        m_plan.actions.emplace_back(Action{Action::Kind::Remove,
                                           container.name,
                                           service,
                                           ship,
                                           {Cause::Kind::Orphaned, {}, container.state, container.exitCode},
                                           {},
                                           {},
                                           anonymousVolumes(container.spec)});
    std::vector<StepId> after;
    if (container.isUp())
        after = {addStep(action, StopContainer{}, {})};
    addStep(action, RemoveContainer{}, std::move(after));
}

} // namespace pilothouse::planning

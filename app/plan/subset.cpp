// SPDX-License-Identifier: Apache-2.0
#include "app/plan/subset.h"

#include <algorithm>

namespace pilothouse::app {

using planning::Action;
using planning::Plan;
using planning::Step;
using planning::StepId;

QSet<model::InstanceId> withWhatHangsOn(const Plan &plan, const QSet<model::InstanceId> &leftOut)
{
    // One pass is enough: a step only ever comes after smaller ones.
    std::vector<bool> goes(plan.steps.size(), false);
    QSet<model::InstanceId> all = leftOut;
    for (const Step &step : plan.steps) {
        const bool hangs = std::ranges::any_of(step.after, [&](StepId id) { return goes[std::size_t(id.value)]; });
        const bool chosen = !step.instance.isEmpty() && all.contains(step.instance);
        goes[std::size_t(step.id.value)] = hangs || chosen;
        if (hangs && !step.instance.isEmpty())
            all.insert(step.instance);
    }
    return all;
}

namespace {

/// Whether anything of the plan still needs this step: a ReachShip belongs to the actions behind it.
std::vector<bool> keptSteps(const Plan &plan, const QSet<model::InstanceId> &leftOut)
{
    std::vector<bool> kept(plan.steps.size(), false);
    for (const Action &action : plan.actions) {
        if (leftOut.contains(action.instance))
            continue;
        for (const StepId id : action.steps)
            kept[std::size_t(id.value)] = true;
    }
    for (auto step = plan.steps.rbegin(); step != plan.steps.rend(); ++step) {
        if (!kept[std::size_t(step->id.value)])
            continue;
        for (const StepId before : step->after) {
            if (plan.step(before).instance.isEmpty())
                kept[std::size_t(before.value)] = true;
        }
    }
    return kept;
}

std::vector<StepId> renumbered(const std::vector<StepId> &ids, const std::vector<int> &numbers)
{
    std::vector<StepId> result;
    for (const StepId id : ids) {
        if (const int number = numbers[std::size_t(id.value)]; number >= 0)
            result.push_back(StepId{number});
    }
    return result;
}

} // namespace

Plan without(const Plan &plan, const QSet<model::InstanceId> &leftOut)
{
    const QSet<model::InstanceId> gone = withWhatHangsOn(plan, leftOut);
    const std::vector<bool> kept = keptSteps(plan, gone);
    std::vector<int> numbers(plan.steps.size(), -1);
    Plan result{.environment = plan.environment, .actions = {}, .steps = {}};
    for (const Step &step : plan.steps) {
        if (!kept[std::size_t(step.id.value)])
            continue;
        numbers[std::size_t(step.id.value)] = int(result.steps.size());
        Step copy = step;
        copy.id = StepId{int(result.steps.size())};
        copy.after = renumbered(step.after, numbers);
        result.steps.push_back(std::move(copy));
    }
    for (const Action &action : plan.actions) {
        if (gone.contains(action.instance))
            continue;
        Action copy = action;
        copy.steps = renumbered(action.steps, numbers);
        std::erase_if(copy.after, [&](const model::InstanceId &id) { return gone.contains(id); });
        result.actions.push_back(std::move(copy));
    }
    return result;
}

} // namespace pilothouse::app

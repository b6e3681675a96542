// SPDX-License-Identifier: Apache-2.0
#include "core/execution/run.h"

#include <algorithm>
#include <array>

namespace pilothouse::execution {

using base::Match;

void RunState::apply(const RunEvent &event)
{
    const auto state = [this](planning::StepId step) -> StepState & { return steps[std::size_t(step.value)]; };
    const auto ended = [&](planning::StepId step, StepStatus status) -> StepState & {
        StepState &s = state(step);
        s.status = status;
        s.endedAt = event.at;
        return s;
    };
    std::visit(Match{
                   [&](const RunStarted &) { startedAt = event.at; },
                   [&](const StepStarted &e) {
                       state(e.step).status = StepStatus::Running;
                       state(e.step).startedAt = event.at;
                   },
                   [&](const StepProgressed &e) {
                       state(e.step).fraction = e.fraction;
                       state(e.step).text = e.text;
                   },
                   [&](const StepSucceeded &e) { ended(e.step, StepStatus::Succeeded).text = e.note; },
                   [&](const StepFailed &e) {
                       StepState &s = ended(e.step, StepStatus::Failed);
                       s.error = e.error;
                       s.logTail = e.logTail;
                   },
                   [&](const StepSkipped &e) { ended(e.step, StepStatus::Skipped).because = e.because; },
                   [&](const RunFinished &e) {
                       endedAt = event.at;
                       outcome = e.outcome;
                   },
               },
               event.what);
}

int RunState::count(StepStatus status) const
{
    return int(std::ranges::count(steps, status, &StepState::status));
}

StepStatus RunState::status(const planning::Action &action) const
{
    constexpr std::array order{StepStatus::Failed, StepStatus::Skipped, StepStatus::Running, StepStatus::Waiting};
    for (const StepStatus status : order)
        if (std::ranges::any_of(action.steps,
                                [&](planning::StepId step) { return steps[std::size_t(step.value)].status == status; }))
            return status;
    return StepStatus::Succeeded;
}

} // namespace pilothouse::execution

// SPDX-License-Identifier: Apache-2.0
#include "core/planning/checkcalls.h"

#include <algorithm>

namespace pilothouse::planning {

using model::LifecycleState;

namespace {

using Calls = std::vector<Call>;

/// The removal of the old container already belongs to starting.
Calls::iterator beginOfStart(Calls &calls)
{
    if (std::ranges::find(calls, Call::Start) == calls.end())
        return calls.end();
    return std::ranges::find_if(
        calls, [](Call call) { return call == Call::Remove || call == Call::Create || call == Call::Start; });
}

void insertAfter(Calls &calls, Call before, Call check)
{
    if (const auto at = std::ranges::find(calls, before); at != calls.end())
        calls.insert(at + 1, check);
}

void insertAt(Calls &calls, Calls::iterator at, Call check)
{
    if (at != calls.end())
        calls.insert(at, check);
}

} // namespace

std::vector<Call> withChecks(std::vector<Call> calls, const model::Instance &instance)
{
    if (instance.checks.empty())
        return calls;
    const auto has = [&](LifecycleState state) {
        return std::ranges::find(instance.checks, state, &model::Check::state) != instance.checks.end();
    };
    if (has(LifecycleState::PreStop))
        insertAt(calls, std::ranges::find(calls, Call::Stop), Call::CheckBeforeStop);
    if (has(LifecycleState::Stopped)) {
        insertAfter(calls, Call::Stop, Call::CheckStopped);
        insertAfter(calls, Call::Kill, Call::CheckStopped);
    }
    if (has(LifecycleState::PreStart))
        insertAt(calls, beginOfStart(calls), Call::CheckBeforeStart);
    if (has(LifecycleState::Running))
        insertAfter(calls, Call::Await, Call::CheckRunning);
    return calls;
}

std::optional<LifecycleState> checkedState(Call call)
{
    switch (call) {
    case Call::CheckBeforeStop:
        return LifecycleState::PreStop;
    case Call::CheckStopped:
        return LifecycleState::Stopped;
    case Call::CheckBeforeStart:
        return LifecycleState::PreStart;
    case Call::CheckRunning:
        return LifecycleState::Running;
    case Call::Reach:
    case Call::Pull:
    case Call::Stop:
    case Call::Kill:
    case Call::Rest:
    case Call::Remove:
    case Call::Create:
    case Call::Start:
    case Call::Await:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::planning

// SPDX-License-Identifier: Apache-2.0
#include "core/audit/retelling.h"

#include "core/audit/words.h"

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

using execution::RunFinished;
using planning::StepId;
using Moment = Event::Moment;

QString playOf(planning::Verb verb)
{
    switch (verb) {
    case planning::Verb::Apply:
        return u"apply"_s;
    case planning::Verb::Start:
        return u"start"_s;
    case planning::Verb::Stop:
        return u"stop"_s;
    case planning::Verb::Restart:
        return u"restart"_s;
    case planning::Verb::Kill:
        return u"kill"_s;
    case planning::Verb::Clean:
        return u"clean"_s;
    case planning::Verb::Pull:
        return u"pull"_s;
    }
    Q_UNREACHABLE();
}

Retelling::Retelling(const model::Environment &environment, const planning::Plan &plan, const QString &play)
    : m_redaction(environment)
    , m_play(play)
    , m_who(operatorName())
    , m_containersOfStep(plan.steps.size())
{
    for (const auto &action : plan.actions) {
        if (action.steps.empty())
            continue;
        const auto *ship = environment.ships.find(action.ship);
        for (const StepId step : action.steps)
            m_containersOfStep[std::size_t(step.value)].push_back(m_containers.size());
        m_containers.push_back({{action.instance, action.service, action.ship, ship ? ship->address : QString()},
                                int(action.steps.size())});
    }
}

std::vector<Event> Retelling::retell(const execution::RunEvent &event)
{
    using namespace execution;
    using Told = std::vector<Event>;
    return std::visit(base::Match{
                          [&](const RunStarted &) { return Told{this->event(event.at, Moment::Begin)}; },
                          [&](const StepStarted &started) { return begin(event.at, started.step); },
                          [](const StepProgressed &) { return Told(); },
                          [&](const StepSucceeded &succeeded) { return succeed(event.at, succeeded.step); },
                          [&](const StepFailed &failed) { return fail(event.at, failed); },
                          [](const StepSkipped &) { return Told(); },
                          [&](const RunFinished &finished) { return Told{finish(event.at, finished.outcome)}; },
                      },
                      event.what);
}

Event Retelling::event(const QDateTime &at, Moment moment) const
{
    Event told{at, moment, Event::Scope::Play, m_play, m_who, {}, {}};
    for (const Container &container : m_containers)
        told.targets.push_back(container.target);
    return told;
}

Event Retelling::event(const QDateTime &at, Moment moment, const Container &container) const
{
    return {at, moment, Event::Scope::Container, m_play, m_who, {container.target}, {}};
}

std::vector<Event> Retelling::begin(const QDateTime &at, StepId step)
{
    std::vector<Event> told;
    for (const std::size_t i : m_containersOfStep[std::size_t(step.value)]) {
        if (!std::exchange(m_containers[i].hasBegun, true))
            told.push_back(event(at, Moment::Begin, m_containers[i]));
    }
    return told;
}

std::vector<Event> Retelling::succeed(const QDateTime &at, StepId step)
{
    std::vector<Event> told;
    for (const std::size_t i : m_containersOfStep[std::size_t(step.value)]) {
        if (--m_containers[i].leftCount == 0)
            told.push_back(event(at, Moment::Success, m_containers[i]));
    }
    return told;
}

std::vector<Event> Retelling::fail(const QDateTime &at, const execution::StepFailed &failed)
{
    const QString message = m_redaction.apply(failed.error.message);
    if (m_failureCount++ == 0)
        m_firstFailure = message;
    std::vector<Event> told;
    for (const std::size_t i : m_containersOfStep[std::size_t(failed.step.value)]) {
        if (std::exchange(m_containers[i].hasFailed, true))
            continue;
        told.push_back(event(at, Moment::Failure, m_containers[i]));
        told.back().message = message;
    }
    return told;
}

Event Retelling::finish(const QDateTime &at, RunFinished::Outcome outcome) const
{
    if (outcome == RunFinished::Outcome::Succeeded)
        return event(at, Moment::Success);
    Event told = event(at, Moment::Failure);
    if (m_failureCount == 0)
        told.message = u"stopped before it was done"_s;
    else if (m_failureCount == 1)
        told.message = m_firstFailure;
    else
        told.message = u"%1, and %2 more"_s.arg(m_firstFailure).arg(m_failureCount - 1);
    return told;
}

} // namespace pilothouse::audit

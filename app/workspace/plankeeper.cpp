// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/plankeeper.h"

#include "app/plan/subset.h"
#include "core/base/thread.h"

using namespace std::chrono_literals;

namespace pilothouse::app {

namespace {

/// What nobody can know is no change to review: the pages say which ships do not answer, and once they do the plan is
/// made anew.
planning::Plan withoutUnknown(const planning::Plan &plan)
{
    QSet<model::InstanceId> unknown;
    for (const planning::Action &action : plan.actions) {
        if (action.kind == planning::Action::Kind::Unknown)
            unknown.insert(action.instance);
    }
    return unknown.isEmpty() ? plan : without(plan, unknown);
}

} // namespace

PlanKeeper::PlanKeeper(QObject *parent)
    : QObject(parent)
    , m_planner(this, [this](Planned planned) { take(std::move(planned)); })
{
    // Engines report a restart as several events: one plan for them all.
    m_delay.setInterval(250ms);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &PlanKeeper::make);
}

void PlanKeeper::setBasis(std::shared_ptr<const model::Environment> environment, const model::ObservedState &observed)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const bool another = environment != m_environment;
    m_environment = std::move(environment);
    m_observed = observed;
    if (another) {
        m_intent = {};
        m_plan = {};
        m_problem.reset();
        m_verifying.reset();
        m_answered = false;
        Q_EMIT changed();
        Q_EMIT workingChanged();
    }
    const bool follows = m_intent.verb == planning::Verb::Apply;
    if (m_environment && !m_held && follows && !m_delay.isActive())
        m_delay.start();
}

void PlanKeeper::setHeld(bool held)
{
    m_held = held;
    if (held) {
        m_delay.stop();
        return;
    }
    // The ships' last news of the run are still on their way: a plan made now would ask again for what was just done.
    m_intent = {};
    m_answered = false;
    m_delay.start();
    Q_EMIT workingChanged();
}

void PlanKeeper::ask(const planning::Intent &intent)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_intent = intent;
    m_answered = false;
    Q_EMIT workingChanged();
    make();
}

void PlanKeeper::verify(const QSet<model::InstanceId> &leftOut)
{
    m_verifying = leftOut;
    make();
}

void PlanKeeper::make()
{
    if (!m_environment)
        return;
    m_planner.ask([environment = m_environment, observed = m_observed, intent = m_intent] {
        return Planned{environment, intent, planning::reconcile(*environment, observed, intent)};
    });
}

void PlanKeeper::take(Planned planned)
{
    const bool stale = planned.environment != m_environment || planned.intent.verb != m_intent.verb
        || planned.intent.selection.things != m_intent.selection.things;
    if (stale || m_held)
        return;
    m_problem = planned.plan ? std::nullopt : std::optional(planned.plan.error());
    const planning::Plan fresh = withoutUnknown(planned.plan.value_or(planning::Plan{}));
    if (m_verifying)
        answer(fresh);
    const bool differs = !(fresh == m_plan) || !m_answered;
    m_plan = fresh;
    if (!std::exchange(m_answered, true))
        Q_EMIT workingChanged();
    if (differs)
        Q_EMIT changed();
}

void PlanKeeper::answer(const planning::Plan &fresh)
{
    const auto leftOut = *std::exchange(m_verifying, std::nullopt);
    const planning::Plan sealed = without(m_plan, leftOut);
    const planning::Plan now = without(fresh, leftOut);
    // Only what is done counts: a container that crashed with another exit code changes a cause, not a step.
    const bool same = sealed.steps == now.steps;
    Q_EMIT verified(same, same ? now : fresh);
}

} // namespace pilothouse::app

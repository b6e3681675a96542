// SPDX-License-Identifier: Apache-2.0
#include "core/planning/reconcile.h"

#include "core/planning/checkcalls.h"
#include "core/planning/orphans.h"
#include "core/planning/planwriter.h"
#include "core/planning/porthandover.h"
#include "core/planning/selection.h"
#include "core/planning/turns.h"

#include <algorithm>
#include <utility>

namespace pilothouse::planning {

namespace {

using Direction = Precedence::Direction;

/// Writes the plan of one verb for the chosen instances.
class Reconciliation
{
public:
    Reconciliation(const model::Environment &environment, const model::ObservedState &observed, const Intent &intent,
                   const std::vector<bool> &chosen)
        : m_intent(intent)
        , m_up(environment, Direction::Up)
        , m_down(environment, Direction::Down)
        , m_upOrder(m_up.order(chosen))
        , m_downOrder(m_down.order(chosen))
        , m_decisions(environment, observed, intent)
        , m_taken(environment.instances.size())
        , m_writer(environment, intent, m_decisions)
    {
        Turns turns(observed);
        for (const int instance : m_upOrder)
            turns.keep(environment.instances[std::size_t(instance)]);
        for (const int position : m_upOrder) {
            const model::Instance &instance = environment.instances[std::size_t(position)];
            m_taken[std::size_t(position)] = decide(instance);
            turns.giveWay(instance, m_taken[std::size_t(position)]);
        }
    }

    void write()
    {
        if (m_intent.verb == Verb::Restart)
            isOrdered() && isRelated() ? writeDownThenUp() : writeOneByOne();
        else
            writeOnce();
    }

    PlanWriter &writer() { return m_writer; }

private:
    [[nodiscard]] bool isOrdered() const
    {
        return m_intent.ordering == Ordering::ByDependency && m_intent.verb != Verb::Pull;
    }

    [[nodiscard]] Decision decide(const model::Instance &instance)
    {
        Decision decision = m_decisions.decide(instance);
        decision.calls = withChecks(std::move(decision.calls), instance);
        return decision;
    }

    [[nodiscard]] const Decision &decision(int instance) const { return m_taken[std::size_t(instance)]; }

    [[nodiscard]] bool isBroughtUp(int instance) const { return decision(instance).has(Call::Start); }

    /// Opens the action of an instance that something is done to or said about.
    bool open(int instance)
    {
        const Decision &taken = decision(instance);
        if (taken.calls.empty() && !taken.isWorthSaying)
            return false;
        if (!m_writer.isOpen(instance))
            m_writer.open(instance, taken);
        return true;
    }

    /// The calls of a restart up to its stop, and those after it.
    [[nodiscard]] std::span<const Call> downCalls(int instance) const
    {
        const auto &calls = decision(instance).calls;
        auto end = std::ranges::find(calls, Call::Stop);
        if (end == calls.end())
            return {};
        if (++end != calls.end() && *end == Call::CheckStopped)
            ++end;
        return std::span(calls.begin(), end);
    }
    [[nodiscard]] std::span<const Call> upCalls(int instance) const
    {
        return std::span(decision(instance).calls).subspan(downCalls(instance).size());
    }

    /// Whether one of the chosen instances comes before another.
    [[nodiscard]] bool isRelated() const
    {
        Gates gates(m_up);
        return std::ranges::any_of(m_upOrder, [&](int instance) {
            gates.mark(instance, Gates::Part::Waits);
            return !gates.before(instance).empty();
        });
    }

    void writeOnce()
    {
        const bool down = goesDown(m_intent.verb);
        Gates gates(down ? m_down : m_up);
        for (const int instance : down ? m_downOrder : m_upOrder)
            if (open(instance))
                m_writer.append(instance, decision(instance).calls, isOrdered() ? &gates : nullptr);
    }

    /// Dependents down first, then what they need; up again the other way round.
    void writeDownThenUp()
    {
        Gates down(m_down);
        for (const int instance : m_downOrder) {
            if (!downCalls(instance).empty() && open(instance))
                m_writer.append(instance, downCalls(instance), &down);
        }
        // All of them are down together: pauses between the stops would only make that longer.
        Gates up(m_up);
        bool isFirst = true;
        for (const int instance : m_upOrder) {
            if (!open(instance))
                continue;
            if (isBroughtUp(instance) && !std::exchange(isFirst, false))
                m_writer.delay(instance, m_intent.stepDelay);
            m_writer.append(instance, upCalls(instance), &up);
        }
    }

    void writeOneByOne()
    {
        for (const int instance : m_downOrder) {
            if (!open(instance))
                continue;
            if (isBroughtUp(instance))
                m_writer.delay(instance, m_intent.stepDelay);
            m_writer.append(instance, decision(instance).calls, nullptr);
        }
    }

    const Intent &m_intent;
    Precedence m_up;
    Precedence m_down;
    std::vector<int> m_upOrder;
    std::vector<int> m_downOrder;
    Decisions m_decisions;
    std::vector<Decision> m_taken;
    PlanWriter m_writer;
};

/// Only a command about the whole environment touches what no manifest names.
void appendOrphans(const model::Environment &environment, const model::ObservedState &observed, const Intent &intent,
                   PlanWriter &writer)
{
    const bool asked = intent.verb == Verb::Apply && intent.orphans == Orphans::Remove;
    if (!asked || !intent.selection.things.isEmpty())
        return;
    const Glob isShip(intent.selection.shipFilter);
    const Glob isContainer(intent.selection.containerFilter);
    for (const auto &[ship, names] : orphans(environment, observed)) {
        if (!isShip.fits(ship.value))
            continue;
        for (const auto &name : names)
            if (isContainer.fits(name.value))
                writer.appendOrphan(ship, *observed.ship(ship)->container(name));
    }
}

} // namespace

base::Result<Plan> reconcile(const model::Environment &environment, const model::ObservedState &observed,
                             const Intent &intent)
{
    const auto chosen = choose(environment, intent.selection, intent.verb, intent.ordering);
    if (!chosen)
        return tl::unexpected(chosen.error());
    Reconciliation reconciliation(environment, observed, intent, *chosen);
    reconciliation.write();
    appendOrphans(environment, observed, intent, reconciliation.writer());
    Plan plan = reconciliation.writer().take();
    orderPortHandovers(plan, observed);
    return plan;
}

} // namespace pilothouse::planning

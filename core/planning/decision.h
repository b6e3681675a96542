// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/desired.h"
#include "core/planning/precedence.h"
#include "core/planning/reconcile.h"

#include <QSet>

namespace pilothouse::planning {

/// A call that is to be made for an instance, not yet an operation with its particulars.
enum class Call {
    Reach,
    Pull,
    CheckBeforeStop, ///< all checks of a state at once, as the other three
    Stop,
    Kill,
    CheckStopped,
    Rest,
    CheckBeforeStart,
    Remove,
    Create,
    Start,
    Await,
    CheckRunning,
};

/// What is to be done to one instance and why, without regard to the others.
struct Decision {
    Action::Kind kind = Action::Kind::Leave;
    Cause cause;
    std::vector<Call> calls;    ///< in order
    bool isWorthSaying = false; ///< a Leave that an operator is told about
    QStringList losesData;

    [[nodiscard]] bool has(Call call) const;
};

/// Decides, instance by instance, what a verb means for it. Call `decide` in the order of `Precedence::Up` where
/// one decision can follow from another's (a joined network).
class Decisions
{
public:
    Decisions(const model::Environment &environment, const model::ObservedState &observed, const Intent &intent);

    [[nodiscard]] Decision decide(const model::Instance &instance);

    /// The variables the instance's container has, or will have.
    [[nodiscard]] std::vector<model::VariableSetting> variables(const model::Instance &instance) const
    {
        return m_variables.effective(instance);
    }

    /// What an absent container's plan has in its CreateContainer.
    [[nodiscard]] model::ContainerSpec spec(const model::Instance &instance) const;

private:
    [[nodiscard]] Decision decideUnseen(const model::Instance &instance, const model::ObservedShip *ship) const;
    [[nodiscard]] Decision apply(const model::Instance &instance, const model::ObservedShip &ship);
    [[nodiscard]] Decision start(const model::Instance &instance, const model::ObservedShip &ship) const;
    [[nodiscard]] Decision restart(const model::Instance &instance, const model::ObservedShip &ship) const;
    [[nodiscard]] Decision takeDown(const model::Instance &instance, const model::ObservedShip &ship) const;
    [[nodiscard]] Decision clean(const model::Instance &instance, const model::ObservedShip &ship) const;
    [[nodiscard]] bool isOnlyLookedAt(const model::Instance &instance, const model::ObservedShip &ship) const;
    [[nodiscard]] bool isReused() const;
    [[nodiscard]] bool needsPull(const model::Instance &instance, const model::ObservedShip &ship) const;
    [[nodiscard]] std::vector<Change> changes(const model::Instance &instance, const model::ObservedShip &ship) const;

    const model::Environment &m_environment;
    const model::ObservedState &m_observed;
    const Intent &m_intent;
    Variables m_variables;
    QSet<model::InstanceId> m_renewed; ///< whose container will be another one
};

/// Anonymous volumes, which go when the container is removed.
[[nodiscard]] QStringList anonymousVolumes(const model::ContainerSpec &spec);

} // namespace pilothouse::planning

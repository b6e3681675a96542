// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/event.h"
#include "core/audit/redaction.h"
#include "core/execution/run.h"
#include "core/planning/reconcile.h"

namespace pilothouse::audit {

/// What MaestroNG calls the play of a verb: "start", "stop"…, and "apply" for what it has not.
[[nodiscard]] QString playOf(planning::Verb verb);

/// Turns the events of one run into what auditors are told: the play as a whole and each container once. Pure.
class Retelling
{
public:
    Retelling(const model::Environment &environment, const planning::Plan &plan, const QString &play);

    /// What this run event means; mostly nothing.
    [[nodiscard]] std::vector<Event> retell(const execution::RunEvent &event);

private:
    struct Container {
        Target target;
        int leftCount = 0; ///< steps that have not succeeded
        bool hasBegun = false;
        bool hasFailed = false;
    };
    [[nodiscard]] Event event(const QDateTime &at, Event::Moment moment) const;
    [[nodiscard]] Event event(const QDateTime &at, Event::Moment moment, const Container &container) const;
    [[nodiscard]] std::vector<Event> begin(const QDateTime &at, planning::StepId step);
    [[nodiscard]] std::vector<Event> succeed(const QDateTime &at, planning::StepId step);
    [[nodiscard]] std::vector<Event> fail(const QDateTime &at, const execution::StepFailed &failed);
    [[nodiscard]] Event finish(const QDateTime &at, execution::RunFinished::Outcome outcome) const;

    Redaction m_redaction;
    QString m_play;
    QString m_who;
    std::vector<Container> m_containers;
    /// Positions in m_containers: reaching a ship is a step of all that is done there.
    std::vector<std::vector<std::size_t>> m_containersOfStep;
    int m_failureCount = 0;
    QString m_firstFailure;
};

} // namespace pilothouse::audit

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fleet/fleet.h"
#include "core/planning/reconcile.h"

namespace pilothouse::fleet {

/// One intent's way to a plan. `plan` may be asked again: a plan is sealed to what was observed, so that before it is
/// run it is made anew and compared with the one that was reviewed. Lives in the fleet's thread.
class Voyage : public QObject
{
    Q_OBJECT
public:
    Voyage(std::shared_ptr<const model::Environment> environment, Fleet &fleet, planning::Intent intent,
           QObject *parent = nullptr);

    /// Observes all ships and reconciles. Fails only as planning::reconcile does: a ship that does not answer is part
    /// of the plan.
    [[nodiscard]] base::Reply<planning::Plan> plan();

private:
    std::shared_ptr<const model::Environment> m_environment;
    Fleet &m_fleet;
    planning::Intent m_intent;
};

} // namespace pilothouse::fleet

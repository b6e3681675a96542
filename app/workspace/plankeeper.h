// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/pool.h"
#include "core/planning/reconcile.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace pilothouse::app {

/// Keeps one plan in step with what is observed, made in the pool. A plan for "make it what the manifest says" follows
/// every change; a plan of one verb stays as it was shown. GUI thread.
class PlanKeeper : public QObject
{
    Q_OBJECT
public:
    explicit PlanKeeper(QObject *parent = nullptr);

    /// Desired and observed from now on. A null environment: nothing to plan.
    void setBasis(std::shared_ptr<const model::Environment> environment, const model::ObservedState &observed);
    /// While held (a run is under way) nothing is planned; letting go plans anew.
    void setHeld(bool held);
    /// Plans anew for this intent.
    void ask(const planning::Intent &intent);
    /// Plans once more and tells by verified() whether the plan without `leftOut` still does the very same steps.
    void verify(const QSet<model::InstanceId> &leftOut);

    [[nodiscard]] const planning::Plan &plan() const { return m_plan; }
    [[nodiscard]] const planning::Intent &intent() const { return m_intent; }
    [[nodiscard]] const std::optional<base::Error> &problem() const { return m_problem; }
    /// Asked for, and not there yet.
    [[nodiscard]] bool isWorking() const { return m_environment && !m_answered; }

Q_SIGNALS:
    void changed();
    void workingChanged();
    /// `plan` is the plan to run when it is the same, else the new one to be shown.
    void verified(bool same, const pilothouse::planning::Plan &plan);

private:
    struct Planned {
        std::shared_ptr<const model::Environment> environment;
        planning::Intent intent;
        base::Result<planning::Plan> plan;
    };

    void make();
    void take(Planned planned);
    void answer(const planning::Plan &fresh);

    std::shared_ptr<const model::Environment> m_environment;
    model::ObservedState m_observed;
    planning::Intent m_intent;
    planning::Plan m_plan;
    std::optional<base::Error> m_problem;
    std::optional<QSet<model::InstanceId>> m_verifying;
    bool m_answered = false;
    bool m_held = false;
    QTimer m_delay;
    LatestOnly<Planned> m_planner;
};

} // namespace pilothouse::app

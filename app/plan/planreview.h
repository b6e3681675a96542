// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/plan/plandetail.h"
#include "app/plan/planrows.h"
#include "app/workspace/workspace.h"

namespace pilothouse::app {

/// View-model of the Plan page: the present plan, what of it is ticked, and the way to run it. GUI thread.
class PlanReview : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(Grouping grouping READ grouping WRITE setGrouping NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString details READ details NOTIFY changed)
    Q_PROPERTY(QString applyText READ applyText NOTIFY changed)
    Q_PROPERTY(int tickedCount READ tickedCount NOTIFY changed)
    Q_PROPERTY(QString losses READ losses NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY changed)
    Q_PROPERTY(pilothouse::app::PlanDetail detail READ detail NOTIFY changed)
    Q_PROPERTY(pilothouse::app::PlanRows *losing READ losing CONSTANT)
    Q_PROPERTY(pilothouse::app::PlanRows *rows READ rows CONSTANT)
    Q_PROPERTY(bool proposal READ isProposal NOTIFY changed)

public:
    enum class State {
        Closed,  ///< no environment is open
        Working, ///< the first plan is being made
        Faulty,  ///< no plan can be made: `details` says why
        Nothing, ///< everything is as the manifest says
        Ready,   ///< there is something to review
        Running, ///< a run is under way
    };
    Q_ENUM(State)
    enum class Grouping { ByShip, ByService };
    Q_ENUM(Grouping)

    explicit PlanReview(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);

    [[nodiscard]] State state() const;
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString details() const;
    [[nodiscard]] QString applyText() const;
    [[nodiscard]] int tickedCount() const;
    [[nodiscard]] QString losses() const; ///< of what is ticked: what data goes with it, a line each
    [[nodiscard]] QString text() const;   ///< the plan as text
    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString &key);
    [[nodiscard]] PlanDetail detail() const;
    [[nodiscard]] PlanRows *losing() { return &m_losing; }
    [[nodiscard]] PlanRows *rows() { return &m_rows; }
    [[nodiscard]] bool isProposal() const; ///< the plan of one verb, not of the whole manifest

    Q_INVOKABLE void setTicked(const QString &key, bool ticked);
    /// Runs what is ticked, sealed to what was observed.
    Q_INVOKABLE void apply();

Q_SIGNALS:
    void workspaceChanged();
    void changed();

private:
    void refresh();
    void takePlan();
    [[nodiscard]] QString shipsAway() const;

    Workspace *m_workspace = nullptr;
    Grouping m_grouping = Grouping::ByShip;
    QSet<model::InstanceId> m_unticked; ///< by the operator; what hangs on them follows
    QString m_current;
    PlanRows m_losing;
    PlanRows m_rows;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/fields.h"
#include "app/workspace/workspace.h"
#include "core/planning/impact.h"

namespace pilothouse::app {

/// View-model of the blast radius: who notices if what is selected is stopped, restarted or removed, or if the present
/// plan is run. GUI thread.
class ImpactView : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(Act act READ act WRITE setAct NOTIFY actChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString basis READ basis NOTIFY changed)
    Q_PROPERTY(QStringList keys READ keys NOTIFY changed)
    Q_PROPERTY(pilothouse::app::FieldList *fields READ fields CONSTANT)

public:
    /// Nothing: it is not looked at, and costs nothing. Planned: what the plan takes down, and be it for a while.
    enum class Act { Nothing, Stop, Restart, Remove, Planned };
    Q_ENUM(Act)

    using QObject::QObject;

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] Act act() const { return m_act; }
    void setAct(Act act);
    /// "db: 3 instances lose a hard dependency, 1 port goes dark"; empty when nothing is selected, or a plan hurts
    /// nobody.
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] QString basis() const { return m_basis; } ///< what is known of the ships
    /// "instance:web-1": what it is done to, and all that lose something.
    [[nodiscard]] QStringList keys() const { return m_keys; }
    [[nodiscard]] FieldList *fields() { return &m_fields; }

Q_SIGNALS:
    void workspaceChanged();
    void actChanged();
    void changed();

private:
    void refresh();

    Workspace *m_workspace = nullptr;
    Act m_act = Act::Nothing;
    QString m_summary;
    QString m_basis;
    QStringList m_keys;
    FieldList m_fields;
};

} // namespace pilothouse::app

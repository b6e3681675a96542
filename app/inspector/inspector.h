// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/inspected.h"
#include "app/inspector/overview.h"
#include "app/inspector/trouble.h"
#include "app/inspector/variablelist.h"
#include "app/workspace/workspace.h"

#include <QTimer>

namespace pilothouse::app {

/// View-model of the inspector: the first selected thing of a workspace, seen from all sides. GUI thread.
class Inspector : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(pilothouse::app::inspected::Kind kind READ kind NOTIFY inspectedChanged)
    Q_PROPERTY(QString name READ name NOTIFY inspectedChanged)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY inspectedChanged)
    Q_PROPERTY(int othersSelected READ othersSelected NOTIFY inspectedChanged)
    Q_PROPERTY(pilothouse::app::status::Kind status READ status NOTIFY stateChanged)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY stateChanged)
    Q_PROPERTY(QString problemText READ problemText NOTIFY stateChanged)
    Q_PROPERTY(QString lastLines READ lastLines NOTIFY lastLinesChanged)
    Q_PROPERTY(pilothouse::app::FieldList *overview READ overview CONSTANT)
    Q_PROPERTY(pilothouse::app::VariableList *variables READ variables CONSTANT)
    Q_PROPERTY(bool engineWanted READ isEngineWanted WRITE setEngineWanted NOTIFY engineWantedChanged)
    Q_PROPERTY(QString engineText READ engineText NOTIFY engineChanged)
    Q_PROPERTY(QString engineProblem READ engineProblem NOTIFY engineChanged)

public:
    explicit Inspector(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] inspected::Kind kind() const { return m_key.kind; }
    [[nodiscard]] QString name() const { return m_key.name; }
    [[nodiscard]] QString subtitle() const; ///< "service orders · ship prod-9"
    [[nodiscard]] int othersSelected() const;
    [[nodiscard]] status::Kind status() const { return m_status; }
    [[nodiscard]] QString problemTitle() const { return m_problem.title; }
    [[nodiscard]] QString problemText() const { return m_problem.text; }
    [[nodiscard]] QString lastLines() const { return m_lastLines; } ///< of a failed instance's log
    [[nodiscard]] FieldList *overview() { return &m_overview; }
    [[nodiscard]] VariableList *variables() { return &m_variables; }
    /// Whether the Engine tab is looked at: only then is the engine asked.
    [[nodiscard]] bool isEngineWanted() const { return m_engineWanted; }
    void setEngineWanted(bool wanted);
    [[nodiscard]] QString engineText() const { return m_engineText; }
    [[nodiscard]] QString engineProblem() const { return m_engineProblem; }

    Q_INVOKABLE void askEngine();

Q_SIGNALS:
    void workspaceChanged();
    void inspectedChanged();
    void stateChanged();
    void lastLinesChanged();
    void engineWantedChanged();
    void engineChanged();

private:
    void adoptSelection();
    void refresh();
    void refreshState();
    void describe(const model::Instance &instance, const Known &known);
    void setState(status::Kind status, const Trouble &problem);
    void askLastLines();
    void forgetLastLines();
    void setEngine(const QString &text, const QString &problem);

    Workspace *m_workspace = nullptr;
    inspected::Key m_key;
    status::Kind m_status = status::Kind::Stopped;
    Trouble m_problem;
    QString m_lastLines;
    QString m_engineText;
    QString m_engineProblem;
    FieldList m_overview;
    VariableList m_variables;
    QTimer m_ages;
    std::unique_ptr<QObject> m_asked; ///< receives answers about what is inspected now; replaced with it
    base::Subscription<model::LogLine> m_tail;
    bool m_engineWanted = false;
};

} // namespace pilothouse::app

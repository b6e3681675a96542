// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/runs/auditrows.h"
#include "app/runs/runrows.h"
#include "app/workspace/workspace.h"

#include <QTimer>

namespace pilothouse::app {

/// View-model of the Runs page and of the dock's Run tab: the present or last run, live. GUI thread.
class RunReview : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(bool exists READ exists NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool paused READ isPaused NOTIFY changed)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString tabText READ tabText NOTIFY changed)
    Q_PROPERTY(QString elapsed READ elapsed NOTIFY changed)
    Q_PROPERTY(double now READ now NOTIFY changed)
    Q_PROPERTY(QStringList history READ history NOTIFY historyChanged)
    Q_PROPERTY(pilothouse::app::RunRows *rows READ rows CONSTANT)
    Q_PROPERTY(pilothouse::app::AuditRows *audit READ audit CONSTANT)
    Q_PROPERTY(int untoldCount READ untoldCount NOTIFY changed)

public:
    explicit RunReview(QObject *parent = nullptr);

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);

    [[nodiscard]] bool exists() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] bool hasFailed() const;
    [[nodiscard]] QString headline() const; ///< "Running: 3 of 7", "Done: 7 of 7"
    [[nodiscard]] QString summary() const;  ///< "1 failed, 1 left out, 2 go on"
    [[nodiscard]] QString tabText() const;  ///< "Run · 3 of 7"
    [[nodiscard]] QString elapsed() const;
    [[nodiscard]] double now() const;                               ///< where now is on the time line, 0..1
    [[nodiscard]] QStringList history() const { return m_history; } ///< of this session, newest first
    [[nodiscard]] RunRows *rows() { return &m_rows; }
    [[nodiscard]] AuditRows *audit() { return &m_audit; }
    [[nodiscard]] int untoldCount() const; ///< what auditors could not be told

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void historyChanged();

private:
    void refresh();
    void takeRun();
    [[nodiscard]] const execution::Run *run() const { return m_workspace ? m_workspace->run() : nullptr; }
    [[nodiscard]] TimeSpan span() const;

    Workspace *m_workspace = nullptr;
    QStringList m_history;
    bool m_wasRunning = false;
    RunRows m_rows;
    AuditRows m_audit;
    QTimer m_ticking;   ///< bars grow while something is under way
    QTimer m_gathering; ///< a burst of events is one change of the page
};

} // namespace pilothouse::app

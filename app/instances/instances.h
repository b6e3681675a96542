// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/sortedinstances.h"
#include "app/workspace/workspace.h"

namespace pilothouse::app {

// The base is written in full because the QML type registrar of Qt 6.4 finds it by that name only.
/// View-model of the Instances page: the table of a workspace, with its selection. GUI thread.
class Instances : public pilothouse::app::SortedInstances
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(QStringList selectedNames READ selectedInstances NOTIFY selectionChanged)

public:
    using SortedInstances::SortedInstances;

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);

    /// Plans a verb ("start", "stop", "restart", "kill", "pull") for what is selected, to be reviewed.
    Q_INVOKABLE void propose(const QString &verb);

Q_SIGNALS:
    void workspaceChanged();

private:
    void refresh();

    Workspace *m_workspace = nullptr;
};

} // namespace pilothouse::app

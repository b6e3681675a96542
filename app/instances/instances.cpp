// SPDX-License-Identifier: Apache-2.0
#include "app/instances/instances.h"

namespace pilothouse::app {

void Instances::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        connect(m_workspace, &Workspace::environmentChanged, this, &Instances::refresh);
        connect(m_workspace, &Workspace::observedChanged, this, &Instances::refresh);
        connect(m_workspace, &Workspace::selectionChanged, this, [this] { adoptSelection(m_workspace->selection()); });
        connect(this, &SortedTable::picked, m_workspace, &Workspace::select);
        refresh();
        adoptSelection(m_workspace->selection());
    }
    Q_EMIT workspaceChanged();
}

void Instances::propose(const QString &verb)
{
    const QStringList names = selectedInstances();
    if (m_workspace && !names.isEmpty())
        m_workspace->propose(verb, names);
}

void Instances::refresh()
{
    const auto environment = m_workspace->environment();
    setRows(environment ? instanceRows(*environment, m_workspace->observed(), m_workspace->assessment())
                        : std::vector<InstanceRow>());
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/ships/ships.h"

namespace pilothouse::app {

void Ships::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        connect(m_workspace, &Workspace::environmentChanged, this, &Ships::adoptFleet);
        connect(m_workspace, &Workspace::observedChanged, this, &Ships::refresh);
        connect(m_workspace, &Workspace::selectionChanged, this, [this] { adoptSelection(m_workspace->selection()); });
        connect(this, &SortedTable::picked, m_workspace, &Workspace::select);
        adoptFleet();
        adoptSelection(m_workspace->selection());
    }
    Q_EMIT workspaceChanged();
}

void Ships::retry()
{
    if (!m_workspace || !m_workspace->fleet() || !m_workspace->environment())
        return;
    QStringList ships = selectedShips();
    if (ships.isEmpty()) {
        for (const auto &row : shipRows(*m_workspace->environment(), m_workspace->observed())) {
            if (row.isWrong())
                ships.append(row.ship);
        }
    }
    for (const QString &ship : std::as_const(ships))
        retryOne(ship);
}

void Ships::retryOne(const QString &ship)
{
    if (!m_workspace || !m_workspace->fleet())
        return;
    m_workspace->sshInterview().forgetRefusals();
    m_workspace->fleet()->retry(model::ShipId{ship});
}

void Ships::adoptFleet()
{
    disconnect(m_tries);
    if (auto *fleet = m_workspace->fleet())
        m_tries = connect(fleet, &fleet::Fleet::shipTried, this, &Ships::refresh);
    refresh();
}

/// Of the fleet, since the workspace does not look at tries that were in vain.
void Ships::refresh()
{
    const auto environment = m_workspace->environment();
    const auto *fleet = m_workspace->fleet();
    setRows(environment && fleet ? shipRows(*environment, fleet->observed()) : std::vector<ShipRow>());
}

} // namespace pilothouse::app

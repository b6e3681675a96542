// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ships/sortedships.h"
#include "app/workspace/workspace.h"

namespace pilothouse::app {

// The base is written in full because the QML type registrar of Qt 6.4 finds it by that name only.
/// View-model of the Ships page: the table of a workspace's ships, with its selection. GUI thread.
class Ships : public pilothouse::app::SortedShips
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(QStringList selectedNames READ selectedShips NOTIFY selectionChanged)

public:
    using SortedShips::SortedShips;

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);

    /// Tries the selected ships again at once; without a selection all that are not online.
    Q_INVOKABLE void retry();
    /// Tries one ship again at once.
    Q_INVOKABLE void retryOne(const QString &ship);

Q_SIGNALS:
    void workspaceChanged();

private:
    void adoptFleet();
    void refresh();

    Workspace *m_workspace = nullptr;
    QMetaObject::Connection m_tries; ///< of the present fleet
};

} // namespace pilothouse::app

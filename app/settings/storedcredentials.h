// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/workspace.h"

#include <QAbstractListModel>

namespace pilothouse::app {

/// The secrets that are remembered, by name and place, and how they are forgotten. Never a secret itself. GUI thread.
class StoredCredentials : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { What = Qt::UserRole + 1, Whose, Place };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);
    [[nodiscard]] int count() const { return int(m_kept.size()); }

    Q_INVOKABLE void forget(int row);
    /// Other programs remember, too: looks again.
    Q_INVOKABLE void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void workspaceChanged();
    void countChanged();

private:
    Workspace *m_workspace = nullptr;
    std::vector<store::CredentialStore::Kept> m_kept;
};

} // namespace pilothouse::app

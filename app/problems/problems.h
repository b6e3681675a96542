// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/shell/status.h"
#include "app/workspace/workspace.h"

namespace pilothouse::app {

/// One thing that is not as it should be: in the manifest, with a ship, or with an instance.
struct Finding {
    QString key;
    status::Kind tone = status::Kind::Failed;
    QString text;      ///< what is wrong
    QString next;      ///< what would be right or what can be done; may be empty
    QString place;     ///< "shop.yaml:12:5", "prod-7", "orders/orders-2 on prod-9"
    QString selection; ///< what to select, "instance:orders-2"; may be empty

    bool operator==(const Finding &) const = default;
};

/// View-model of the dock's Problems tab: everything that is not as it should be, worst first. GUI thread.
class Problems : public KeyedTable<Finding>
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pilothouse::app::Workspace *workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY countChanged)

public:
    enum Role { Tone = Qt::UserRole + 1, Text, Next, Place, Selection };
    Q_ENUM(Role)

    using KeyedTable<Finding>::KeyedTable;

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void setWorkspace(Workspace *workspace);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int errorCount() const { return m_errorCount; } ///< of the manifest

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void workspaceChanged();
    void countChanged();

private:
    void refresh();
    void addObserved(std::vector<Finding> &problems, const model::Environment &environment) const;

    Workspace *m_workspace = nullptr;
    int m_errorCount = 0;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/shell/status.h"
#include "core/planning/plan.h"

#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// One action of a plan, ready to be shown.
struct PlanRow {
    QString key; ///< the instance
    QString icon;
    status::Kind tone = status::Kind::Stopped;
    QString title;   ///< "replace web/web-3"
    QString reasons; ///< a line each
    QString group;   ///< the ship or the service
    QString aside;   ///< "4 calls"
    bool ticked = true;

    bool operator==(const PlanRow &) const = default;
};

/// Actions of a plan as rows, sorted by group where there is one.
class PlanRows : public KeyedTable<PlanRow>
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { Key = Qt::UserRole + 1, Icon, Tone, Title, Reasons, Group, Aside, Ticked };
    Q_ENUM(Role)

    explicit PlanRows(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

/// The row of an action; its group is the ship.
[[nodiscard]] PlanRow toRow(const planning::Action &action);

} // namespace pilothouse::app

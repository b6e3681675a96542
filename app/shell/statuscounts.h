// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/shell/status.h"

#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// How many instances of a status there are, in words.
struct StatusCount {
    QString key; ///< the status' identifier
    status::Kind status = status::Kind::Running;
    QString text; ///< "41 running"

    bool operator==(const StatusCount &) const = default;
};

/// The counts of the status bar: what is fine first, then what is not; statuses nobody has are left out.
class StatusCounts : public KeyedTable<StatusCount>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role { StatusRole = Qt::UserRole + 1, Text };
    Q_ENUM(Role)

    using KeyedTable<StatusCount>::KeyedTable;

    void update(const planning::Assessment &assessment);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/instancerow.h"
#include "app/instances/keyedtable.h"
#include "app/instances/sortedtable.h"

namespace pilothouse::app {

/// The rows of the Instances table, unsorted. GUI thread.
class InstanceTable : public KeyedTable<InstanceRow>
{
    Q_OBJECT
public:
    enum Role {
        InstanceRole = SortedTable::OwnRole,
        ServiceRole,
        ShipRole,
        ImageRole,
        PortsRole,
        StatusRole,
        StatusTextRole,
        SinceRole,
        UpRole,
        RestartsRole,
        DriftRole,
        OrphanRole,
        SentenceRole, ///< for a screen reader
    };
    Q_ENUM(Role)

    using KeyedTable::KeyedTable;

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace pilothouse::app

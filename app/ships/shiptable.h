// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/instances/sortedtable.h"
#include "app/shell/status.h"
#include "app/ships/shiprow.h"

namespace pilothouse::app {

/// The shape and colour of a contact, in the statuses' language.
[[nodiscard]] status::Kind contactStatus(model::Contact contact);

/// The rows of the Ships table, unsorted. GUI thread.
class ShipTable : public KeyedTable<ShipRow>
{
    Q_OBJECT
public:
    enum Role {
        ShipRole = SortedTable::OwnRole,
        EndpointRole,
        StatusRole,
        ContactTextRole,
        ContactSinceRole,
        ObservedAtRole,
        CauseRole,
        NextTryRole, ///< when it is asked again, in words; empty where that is not due
        OldRole,     ///< what else is told of the ship is not of now
        EngineRole,
        PlatformRole,
        CpusRole,
        MemoryRole,
        InstancesRole,
        ImagesRole,
        SentenceRole, ///< for a screen reader
    };
    Q_ENUM(Role)

    using KeyedTable::KeyedTable;

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ships/shiptable.h"

namespace pilothouse::app {

// The base is written in full because the QML type registrar of Qt 6.4 finds it by that name only.
/// The Ships table as shown: sorted, filtered, with a selection. Knows no workspace. GUI thread.
class SortedShips : public pilothouse::app::SortedTable
{
    Q_OBJECT
    QML_ANONYMOUS
public:
    enum Column {
        ShipColumn,
        ContactColumn,
        EndpointColumn,
        EngineColumn,
        PlatformColumn,
        CpusColumn,
        MemoryColumn,
        InstancesColumn,
        ImagesColumn,
    };
    Q_ENUM(Column)

    explicit SortedShips(QObject *parent = nullptr);

    void setRows(std::vector<ShipRow> rows) { m_table.setRows(std::move(rows)); }

    [[nodiscard]] QStringList selectedShips() const;

protected:
    [[nodiscard]] int compare(int left, int right, int column) const override;

private:
    ShipTable m_table;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/instancefilter.h"
#include "app/instances/instancetable.h"

namespace pilothouse::app {

// The base is written in full because the QML type registrar of Qt 6.4 finds it by that name only.
/// The Instances table as shown: sorted, filtered, with a selection. Knows no workspace. GUI thread.
class SortedInstances : public pilothouse::app::SortedTable
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool anyRestarts READ hasRestarts NOTIFY countChanged)
public:
    enum Column {
        StatusColumn,
        InstanceColumn,
        ServiceColumn,
        ShipColumn,
        ImageColumn,
        PortsColumn,
        SinceColumn,
        RestartsColumn,
        DriftColumn,
    };
    Q_ENUM(Column)

    explicit SortedInstances(QObject *parent = nullptr);

    void setRows(std::vector<InstanceRow> rows) { m_table.setRows(std::move(rows)); }

    /// Whether any instance was ever restarted by its engine.
    [[nodiscard]] bool hasRestarts() const;

    /// Names of the selected instances that the manifest knows: what a verb may be about.
    [[nodiscard]] QStringList selectedInstances() const;

protected:
    [[nodiscard]] int compare(int left, int right, int column) const override;
    [[nodiscard]] bool isFound(int row) const override { return m_filter.fits(m_table.row(row)); }

private:
    InstanceFilter m_filter;
    InstanceTable m_table;
};

} // namespace pilothouse::app

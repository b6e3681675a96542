// SPDX-License-Identifier: Apache-2.0
#include "app/instances/sortedinstances.h"

#include <algorithm>

namespace pilothouse::app {

namespace {

int threeWay(qint64 left, qint64 right)
{
    return (left > right) - (left < right);
}

/// What runs longest comes last, what never ran first.
qint64 moment(const InstanceRow &row)
{
    return row.since.isValid() ? -row.since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
}

/// "80, 443": by the first port.
qint64 firstPort(const InstanceRow &row)
{
    const qsizetype end =
        std::find_if(row.ports.cbegin(), row.ports.cend(), [](QChar c) { return !c.isDigit(); }) - row.ports.cbegin();
    return QStringView(row.ports).left(end).toLongLong();
}

} // namespace

SortedInstances::SortedInstances(QObject *parent)
    : SortedTable(parent)
{
    setSourceModel(&m_table);
    connect(this, &SortedTable::filterChanged, this, [this] { m_filter = filterFrom(filterText()); });
}

bool SortedInstances::hasRestarts() const
{
    return std::ranges::any_of(m_table.rows(), [](const InstanceRow &row) { return row.restarts > 0; });
}

int SortedInstances::compare(int left, int right, int column) const
{
    const InstanceRow &a = m_table.row(left);
    const InstanceRow &b = m_table.row(right);
    switch (Column(column)) {
    case StatusColumn:
        return threeWay(qint64(a.status), qint64(b.status));
    case InstanceColumn:
        return QString::compare(a.instance, b.instance, Qt::CaseInsensitive);
    case ServiceColumn:
        return QString::compare(a.service, b.service, Qt::CaseInsensitive);
    case ShipColumn:
        return QString::compare(a.ship, b.ship, Qt::CaseInsensitive);
    case ImageColumn:
        return QString::compare(a.image, b.image, Qt::CaseInsensitive);
    case PortsColumn:
        return threeWay(firstPort(a), firstPort(b));
    case SinceColumn:
        return threeWay(moment(a), moment(b));
    case RestartsColumn:
        return threeWay(a.restarts, b.restarts);
    case DriftColumn:
        return QString::compare(a.drift, b.drift, Qt::CaseInsensitive);
    }
    return 0;
}

QStringList SortedInstances::selectedInstances() const
{
    QStringList names;
    const QStringList keys = selectedKeys();
    for (const QString &key : keys) {
        const auto found = std::ranges::find(m_table.rows(), key, &InstanceRow::key);
        if (found != m_table.rows().end() && !found->orphan)
            names.append(found->instance);
    }
    return names;
}

} // namespace pilothouse::app

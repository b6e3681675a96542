// SPDX-License-Identifier: Apache-2.0
#include "app/ships/sortedships.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

int threeWay(qint64 left, qint64 right)
{
    return (left > right) - (left < right);
}

/// Worst first: what needs an operator, what is under way, what is fine.
int urgency(model::Contact contact)
{
    switch (contact) {
    case model::Contact::Refused:
        return 0;
    case model::Contact::Lost:
        return 1;
    case model::Contact::Degraded:
        return 2;
    case model::Contact::NeverTried:
        return 3;
    case model::Contact::Connecting:
        return 4;
    case model::Contact::Online:
        return 5;
    }
    Q_UNREACHABLE();
}

} // namespace

SortedShips::SortedShips(QObject *parent)
    : SortedTable(parent)
{
    setSourceModel(&m_table);
}

int SortedShips::compare(int left, int right, int column) const
{
    const ShipRow &a = m_table.row(left);
    const ShipRow &b = m_table.row(right);
    switch (Column(column)) {
    case ShipColumn:
        return QString::compare(a.ship, b.ship, Qt::CaseInsensitive);
    case ContactColumn:
        return threeWay(urgency(a.contact), urgency(b.contact));
    case EndpointColumn:
        return QString::compare(a.endpoint, b.endpoint, Qt::CaseInsensitive);
    case EngineColumn:
        return QString::compare(a.engineVersion, b.engineVersion);
    case PlatformColumn:
        return QString::compare(a.platform, b.platform, Qt::CaseInsensitive);
    case CpusColumn:
        return threeWay(a.cpuCount, b.cpuCount);
    case MemoryColumn:
        return threeWay(a.memoryByteCount, b.memoryByteCount);
    case InstancesColumn:
        return threeWay(a.runningCount, b.runningCount);
    case ImagesColumn:
        return threeWay(a.imageCount, b.imageCount);
    }
    return 0;
}

QStringList SortedShips::selectedShips() const
{
    QStringList ships;
    const QStringList keys = selectedKeys();
    for (const QString &key : keys)
        ships.append(key.sliced(u"ship:"_s.size()));
    return ships;
}

} // namespace pilothouse::app

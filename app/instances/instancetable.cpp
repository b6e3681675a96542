// SPDX-License-Identifier: Apache-2.0
#include "app/instances/instancetable.h"

#include "app/shell/status.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

QString sentence(const InstanceRow &row)
{
    const QString base =
        InstanceTable::tr("%1, service %2, on ship %3, %4").arg(row.instance, row.service, row.ship, row.statusText);
    return row.drift.isEmpty() ? base : base + u": "_s + row.drift;
}

} // namespace

QHash<int, QByteArray> InstanceTable::roleNames() const
{
    return {{SortedTable::KeyRole, "key"},
            {SortedTable::WrongRole, "wrong"},
            {InstanceRole, "instance"},
            {ServiceRole, "service"},
            {ShipRole, "ship"},
            {ImageRole, "image"},
            {PortsRole, "ports"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {SinceRole, "since"},
            {UpRole, "up"},
            {RestartsRole, "restarts"},
            {DriftRole, "drift"},
            {OrphanRole, "orphan"},
            {SentenceRole, "sentence"}};
}

QVariant InstanceTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InstanceRow &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case InstanceRole:
        return shown.instance;
    case SortedTable::KeyRole:
        return shown.key;
    case SortedTable::WrongRole:
        return shown.isWrong();
    case SortedTable::SearchRole:
        return searchText(shown);
    case ServiceRole:
        return shown.service;
    case ShipRole:
        return shown.ship;
    case ImageRole:
        return shown.image;
    case PortsRole:
        return shown.ports;
    case StatusRole:
        return QVariant::fromValue(status::fromPlanning(shown.status));
    case StatusTextRole:
        return shown.statusText;
    case SinceRole:
        return shown.since;
    case UpRole:
        return shown.up;
    case RestartsRole:
        return shown.restarts;
    case DriftRole:
        return shown.drift;
    case OrphanRole:
        return shown.orphan;
    case SentenceRole:
        return sentence(shown);
    default:
        return {};
    }
}

} // namespace pilothouse::app

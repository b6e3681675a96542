// SPDX-License-Identifier: Apache-2.0
#include "app/ships/shiptable.h"

#include "app/instances/words.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

QString runningOf(const ShipRow &row)
{
    return ShipTable::tr("%1 of %2", "running of all").arg(row.runningCount).arg(row.instanceCount);
}

QString searchText(const ShipRow &row)
{
    return QStringList{row.ship, row.endpoint, row.engineVersion, row.platform, contactWord(row.contact), row.cause}
        .join(u'\n');
}

QString sentence(const ShipRow &row)
{
    const QString base =
        ShipTable::tr("ship %1, %2, %3 instances running").arg(row.ship, contactWord(row.contact), runningOf(row));
    return row.cause.isEmpty() ? base : base + u": "_s + row.cause;
}

QString nextTry(const ShipRow &row)
{
    if (!row.nextTry.isValid())
        return {};
    return ShipTable::tr("next try %1", "a time of day").arg(row.nextTry.toLocalTime().toString(u"HH:mm:ss"_s));
}

bool isOld(const ShipRow &row)
{
    return row.contact != model::Contact::Online && row.contact != model::Contact::Degraded;
}

QString countText(qint64 count)
{
    return count > 0 ? QString::number(count) : QString();
}

} // namespace

status::Kind contactStatus(model::Contact contact)
{
    switch (contact) {
    case model::Contact::NeverTried:
        return status::Kind::Stopped;
    case model::Contact::Connecting:
        return status::Kind::Starting;
    case model::Contact::Online:
        return status::Kind::Running;
    case model::Contact::Degraded:
        return status::Kind::Drifted;
    case model::Contact::Lost:
        return status::Kind::Unreachable;
    case model::Contact::Refused:
        return status::Kind::Failed;
    }
    Q_UNREACHABLE();
}

QHash<int, QByteArray> ShipTable::roleNames() const
{
    return {{SortedTable::KeyRole, "key"},
            {SortedTable::WrongRole, "wrong"},
            {ShipRole, "ship"},
            {EndpointRole, "endpoint"},
            {StatusRole, "status"},
            {ContactTextRole, "contactText"},
            {ContactSinceRole, "contactSince"},
            {ObservedAtRole, "observedAt"},
            {CauseRole, "cause"},
            {NextTryRole, "nextTry"},
            {OldRole, "old"},
            {EngineRole, "engine"},
            {PlatformRole, "platform"},
            {CpusRole, "cpus"},
            {MemoryRole, "memory"},
            {InstancesRole, "instances"},
            {ImagesRole, "images"},
            {SentenceRole, "sentence"}};
}

QVariant ShipTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShipRow &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case ShipRole:
        return shown.ship;
    case SortedTable::KeyRole:
        return shown.key;
    case SortedTable::WrongRole:
        return shown.isWrong();
    case SortedTable::SearchRole:
        return searchText(shown);
    case EndpointRole:
        return shown.endpoint;
    case StatusRole:
        return QVariant::fromValue(contactStatus(shown.contact));
    case ContactTextRole:
        return contactWord(shown.contact);
    case ContactSinceRole:
        return shown.contactSince;
    case ObservedAtRole:
        return shown.observedAt;
    case CauseRole:
        return shown.cause;
    case NextTryRole:
        return nextTry(shown);
    case OldRole:
        return isOld(shown);
    case EngineRole:
        return shown.engineVersion;
    case PlatformRole:
        return shown.platform;
    case CpusRole:
        return countText(shown.cpuCount);
    case MemoryRole:
        return shown.memoryByteCount > 0 ? byteText(shown.memoryByteCount) : QString();
    case InstancesRole:
        return runningOf(shown);
    case ImagesRole:
        return countText(shown.imageCount);
    case SentenceRole:
        return sentence(shown);
    default:
        return {};
    }
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/lifecyclelist.h"

namespace pilothouse::app {

QHash<int, QByteArray> LifecycleList::roleNames() const
{
    return {{KeyRole, "key"},         {SectionRole, "section"}, {TypeRole, "type"},        {DemandRole, "demand"},
            {WhereRole, "where"},     {HasToneRole, "hasTone"}, {ToneRole, "tone"},        {StateRole, "stateText"},
            {FailureRole, "failure"}, {LogTailRole, "logTail"}, {FractionRole, "fraction"}};
}

QVariant LifecycleList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LifecycleRow &shown = row(index.row());
    switch (role) {
    case KeyRole:
        return shown.key;
    case SectionRole:
        return shown.section;
    case Qt::DisplayRole:
    case TypeRole:
        return shown.type;
    case DemandRole:
        return shown.demand;
    case WhereRole:
        return shown.where;
    case HasToneRole:
        return shown.tone.has_value();
    case ToneRole:
        return QVariant::fromValue(shown.tone.value_or(status::Kind::Stopped));
    case StateRole:
        return shown.state;
    case FailureRole:
        return shown.failure;
    case LogTailRole:
        return shown.logTail;
    case FractionRole:
        return shown.fraction;
    default:
        return {};
    }
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/statuscounts.h"

#include <QCoreApplication>

namespace pilothouse::app {

void StatusCounts::update(const planning::Assessment &assessment)
{
    using planning::Status;
    std::vector<StatusCount> counts;
    for (const Status status : {Status::Running, Status::Starting, Status::Drifted, Status::Failed, Status::Stopped,
                                Status::ToCreate, Status::Unreachable}) {
        const int count = assessment.count(status);
        if (count == 0)
            continue;
        const status::Kind kind = status::fromPlanning(status);
        counts.push_back(
            {planning::toIdentifier(status), kind,
             QCoreApplication::translate("StatusBar", "%1 %2", "12 running").arg(count).arg(toText(kind))});
    }
    setRows(std::move(counts));
}

QVariant StatusCounts::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case StatusRole:
        return QVariant::fromValue(row(index.row()).status);
    case Text:
    case Qt::DisplayRole:
        return row(index.row()).text;
    }
    return {};
}

QHash<int, QByteArray> StatusCounts::roleNames() const
{
    return {{StatusRole, "status"}, {Text, "text"}};
}

} // namespace pilothouse::app

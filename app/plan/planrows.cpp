// SPDX-License-Identifier: Apache-2.0
#include "app/plan/planrows.h"

#include "app/plan/planwords.h"

namespace pilothouse::app {

PlanRows::PlanRows(QObject *parent)
    : KeyedTable<PlanRow>(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &PlanRows::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &PlanRows::countChanged);
}

QVariant PlanRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PlanRow &shown = row(index.row());
    switch (role) {
    case Key:
        return shown.key;
    case Icon:
        return shown.icon;
    case Tone:
        return QVariant::fromValue(shown.tone);
    case Title:
    case Qt::DisplayRole:
        return shown.title;
    case Reasons:
        return shown.reasons;
    case Group:
        return shown.group;
    case Aside:
        return shown.aside;
    case Ticked:
        return shown.ticked;
    }
    return {};
}

QHash<int, QByteArray> PlanRows::roleNames() const
{
    return {{Key, "key"},         {Icon, "icon"},   {Tone, "tone"},   {Title, "title"},
            {Reasons, "reasons"}, {Group, "group"}, {Aside, "aside"}, {Ticked, "ticked"}};
}

PlanRow toRow(const planning::Action &action)
{
    QStringList lines = reasons(action);
    if (const QString loss = lossText(action); !loss.isEmpty())
        lines += loss;
    return {.key = action.instance.value,
            .icon = actionIcon(action.kind),
            .tone = toneOf(action.kind),
            .title = actionTitle(action),
            .reasons = lines.join(u'\n'),
            .group = action.ship.value,
            .aside = PlanRows::tr("%n call(s)", nullptr, int(action.steps.size())),
            .ticked = true};
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/logs/logmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

LogModel::LogModel(int capacity, QObject *parent)
    : QAbstractListModel(parent)
    , m_capacity(capacity)
{
}

void LogModel::append(std::vector<LogEntry> batch)
{
    std::ranges::stable_sort(batch, {}, &LogEntry::at);
    if (batch.size() > std::size_t(m_capacity))
        batch.erase(batch.begin(), batch.end() - m_capacity);
    for (auto first = batch.begin(); first != batch.end();) {
        const auto at = std::ranges::upper_bound(m_entries, first->at, {}, &LogEntry::at);
        auto last = batch.end();
        if (at != m_entries.end())
            last = std::ranges::lower_bound(first + 1, batch.end(), at->at, {}, &LogEntry::at);
        insertRun(std::size_t(at - m_entries.begin()), first, last);
        first = last;
    }
    dropOldest();
}

void LogModel::insertRun(std::size_t position, std::vector<LogEntry>::iterator first,
                         std::vector<LogEntry>::iterator last)
{
    beginInsertRows({}, int(position), int(position) + int(last - first) - 1);
    m_entries.insert(m_entries.begin() + std::ptrdiff_t(position), std::make_move_iterator(first),
                     std::make_move_iterator(last));
    endInsertRows();
}

void LogModel::dropOldest()
{
    const int excess = rowCount() - m_capacity;
    if (excess <= m_capacity / 20)
        return;
    beginRemoveRows({}, 0, excess - 1);
    m_entries.erase(m_entries.begin(), m_entries.begin() + excess);
    endRemoveRows();
}

void LogModel::removeSource(int source)
{
    const bool any = std::ranges::any_of(m_entries, [&](const LogEntry &entry) { return entry.source == source; });
    if (!any)
        return;
    // Its lines lie scattered among all others: thousands of tiny removals would cost more than a new start.
    beginResetModel();
    std::erase_if(m_entries, [&](const LogEntry &entry) { return entry.source == source; });
    endResetModel();
}

void LogModel::clear()
{
    if (m_entries.empty())
        return;
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void LogModel::setSourceNames(const QStringList &names)
{
    m_names = names;
}

void LogModel::setGround(Ground ground)
{
    if (ground == m_ground)
        return;
    m_ground = ground;
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {StyledRole});
}

QString LogModel::copyText(int row) const
{
    const LogEntry &shown = entry(row);
    QStringList parts{timeText(shown), m_names.value(shown.source), loglevel::toText(shown.level), shown.content.text};
    parts.removeAll(QString());
    return parts.join(u' ');
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QHash<int, QByteArray> LogModel::roleNames() const
{
    return {{TextRole, "text"},           {StyledRole, "styled"},         {TimeRole, "time"},
            {SourceRole, "source"},       {SourceNameRole, "sourceName"}, {LevelRole, "level"},
            {LevelTextRole, "levelText"}, {DividerRole, "divider"}};
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return shown.content.text;
    case StyledRole:
        return shown.content.spans.empty() ? QString() : toStyledText(shown.content, m_ground);
    case TimeRole:
        return timeText(shown);
    case SourceRole:
        return shown.source;
    case SourceNameRole:
        return m_names.value(shown.source);
    case LevelRole:
        return QVariant::fromValue(shown.level);
    case LevelTextRole:
        return loglevel::toText(shown.level);
    case DividerRole:
        return shown.kind == LogEntry::Kind::Divider;
    default:
        return {};
    }
}

} // namespace pilothouse::app

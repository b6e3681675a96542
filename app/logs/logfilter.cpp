// SPDX-License-Identifier: Apache-2.0
#include "app/logs/logfilter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPoint>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

LogFilter::LogFilter(LogModel &log, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_log(log)
{
    connect(&log, &QAbstractItemModel::rowsInserted, this, [this](auto &, int first, int last) {
        m_matchCount += countMatches(first, last);
        Q_EMIT countChanged();
    });
    connect(&log, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](auto &, int first, int last) { m_matchCount -= countMatches(first, last); });
    connect(&log, &QAbstractItemModel::rowsRemoved, this, &LogFilter::countChanged);
    connect(&log, &QAbstractItemModel::modelReset, this, [this] {
        m_matchCount = countMatches(0, totalCount() - 1);
        Q_EMIT countChanged();
        Q_EMIT selectedChanged();
    });
    setSourceModel(&log);
    // Ours come after the log's: only then do our own rows count.
    connect(this, &QAbstractItemModel::rowsInserted, this, &LogFilter::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &LogFilter::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &LogFilter::countChanged);
}

void LogFilter::setPattern(const QString &pattern)
{
    if (pattern == m_pattern)
        return;
    m_pattern = pattern;
    compile();
}

void LogFilter::setRegex(bool regex)
{
    if (regex == m_regex)
        return;
    m_regex = regex;
    compile();
}

void LogFilter::setOnlyMatches(bool onlyMatches)
{
    if (onlyMatches == m_onlyMatches)
        return;
    m_onlyMatches = onlyMatches;
    invalidateFilter();
    Q_EMIT patternChanged();
    Q_EMIT countChanged();
}

void LogFilter::setLowestLevel(int level)
{
    if (level == m_lowestLevel)
        return;
    m_lowestLevel = level;
    invalidateFilter();
    Q_EMIT patternChanged();
    Q_EMIT countChanged();
}

QString LogFilter::patternProblem() const
{
    return m_expression.isValid() ? QString() : m_expression.errorString();
}

void LogFilter::compile()
{
    m_expression.setPattern(m_regex ? m_pattern : QRegularExpression::escape(m_pattern));
    m_expression.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
    m_expression.optimize();
    m_matchCount = countMatches(0, totalCount() - 1);
    if (m_onlyMatches)
        invalidateFilter();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {MatchesRole});
    Q_EMIT patternChanged();
    Q_EMIT countChanged();
}

bool LogFilter::matches(int sourceRow) const
{
    const LogEntry &entry = m_log.entry(sourceRow);
    return entry.kind == LogEntry::Kind::Line && m_expression.match(entry.content.text).hasMatch();
}

int LogFilter::countMatches(int first, int last) const
{
    if (m_pattern.isEmpty() || !m_expression.isValid())
        return 0;
    int found = 0;
    for (int row = first; row <= last; ++row)
        found += matches(row) ? 1 : 0;
    return found;
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const LogEntry &entry = m_log.entry(row);
    if (entry.level != loglevel::Kind::Unknown && int(entry.level) < m_lowestLevel)
        return false;
    return !m_onlyMatches || m_pattern.isEmpty() || !m_expression.isValid() || matches(row);
}

QVariantList LogFilter::matchRanges(const QString &text) const
{
    QVariantList ranges;
    if (m_pattern.isEmpty() || !m_expression.isValid())
        return ranges;
    auto found = m_expression.globalMatch(text);
    while (found.hasNext() && ranges.size() < 100) {
        const auto match = found.next();
        if (match.capturedLength() > 0)
            ranges.append(QPoint(int(match.capturedStart()), int(match.capturedLength())));
    }
    return ranges;
}

int LogFilter::seek(int row, int direction) const
{
    const int rows = rowCount();
    if (m_pattern.isEmpty() || !m_expression.isValid())
        return -1;
    for (int tried = 1; tried <= rows; ++tried) {
        const int candidate = ((row + direction * tried) % rows + rows) % rows;
        if (matches(mapToSource(index(candidate, 0)).row()))
            return candidate;
    }
    return -1;
}

int LogFilter::nextMatch(int row) const
{
    return seek(row, 1);
}

int LogFilter::previousMatch(int row) const
{
    return seek(row, -1);
}

std::pair<int, int> LogFilter::selectedRange() const
{
    if (!m_anchor.isValid() || !m_end.isValid())
        return {-1, -2};
    return std::minmax(m_anchor.row(), m_end.row());
}

void LogFilter::click(int row, int modifiers)
{
    const auto before = selectedRange();
    m_end = index(row, 0);
    if (!Qt::KeyboardModifiers::fromInt(Qt::KeyboardModifiers::Int(modifiers)).testFlag(Qt::ShiftModifier)
        || !m_anchor.isValid())
        m_anchor = m_end;
    announceSelected(before);
}

void LogFilter::clearSelection()
{
    const auto before = selectedRange();
    m_anchor = m_end = QPersistentModelIndex();
    announceSelected(before);
}

void LogFilter::announceSelected(std::pair<int, int> range)
{
    for (const auto &[first, last] : {range, selectedRange()}) {
        if (first >= 0)
            Q_EMIT dataChanged(index(first, 0), index(last, 0), {SelectedRole});
    }
    Q_EMIT selectedChanged();
}

int LogFilter::selectedCount() const
{
    const auto [first, last] = selectedRange();
    return last - first + 1;
}

QString LogFilter::selectedText() const
{
    QStringList lines;
    const auto [first, last] = selectedRange();
    for (int row = first; row <= last; ++row)
        lines.append(m_log.copyText(mapToSource(index(row, 0)).row()));
    return lines.join(u'\n');
}

void LogFilter::copySelected() const
{
    if (selectedCount() > 0)
        QGuiApplication::clipboard()->setText(selectedText());
}

QHash<int, QByteArray> LogFilter::roleNames() const
{
    QHash<int, QByteArray> names = m_log.roleNames();
    names.insert({{MatchesRole, "matches"}, {SelectedRole, "selected"}});
    return names;
}

QVariant LogFilter::data(const QModelIndex &index, int role) const
{
    if (role == MatchesRole)
        return matchRanges(QSortFilterProxyModel::data(index, LogModel::TextRole).toString());
    if (role == SelectedRole) {
        const auto [first, last] = selectedRange();
        return index.row() >= first && index.row() <= last;
    }
    return QSortFilterProxyModel::data(index, role);
}

} // namespace pilothouse::app

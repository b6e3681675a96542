// SPDX-License-Identifier: Apache-2.0
#include "app/instances/sortedtable.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using Gesture = RowSelection::Gesture;

namespace {

/// What the held keys make of a click or a step; `withControl` is what Ctrl means there.
Gesture gestureOf(int modifiers, Gesture withControl)
{
    const auto held = Qt::KeyboardModifiers::fromInt(Qt::KeyboardModifiers::Int(modifiers));
    if (held.testFlag(Qt::ShiftModifier))
        return Gesture::Extend;
    return held.testFlag(Qt::ControlModifier) ? withControl : Gesture::Replace;
}

} // namespace

SortedTable::SortedTable(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(0);
    connect(this, &QAbstractItemModel::rowsInserted, this, &SortedTable::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &SortedTable::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &SortedTable::countChanged);
    connect(this, &QAbstractItemModel::dataChanged, this, [this](auto &, auto &, const QList<int> &roles) {
        if (roles.isEmpty())
            Q_EMIT countChanged();
    });
    connect(this, &QAbstractItemModel::layoutChanged, this, &SortedTable::selectionChanged);
}

int SortedTable::totalCount() const
{
    return sourceModel() ? sourceModel()->rowCount() : 0;
}

int SortedTable::wrongCount() const
{
    int wrong = 0;
    for (int row = 0; row < totalCount(); ++row)
        wrong += sourceModel()->index(row, 0).data(WrongRole).toBool() ? 1 : 0;
    return wrong;
}

void SortedTable::setFilterText(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    Q_EMIT filterChanged(); // a table that reads the text in its own way does so before the rows are asked
    invalidateFilter();
    Q_EMIT selectionChanged();
}

void SortedTable::setOnlyWrong(bool onlyWrong)
{
    if (onlyWrong == m_onlyWrong)
        return;
    m_onlyWrong = onlyWrong;
    invalidateFilter();
    Q_EMIT filterChanged();
    Q_EMIT selectionChanged();
}

void SortedTable::sortBy(int column)
{
    m_descending = column == m_column && !m_descending;
    m_column = column;
    invalidate();
    Q_EMIT sortChanged();
}

bool SortedTable::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int order = compare(left.row(), right.row(), m_column);
    if (order != 0)
        return m_descending ? order > 0 : order < 0;
    return left.row() < right.row();
}

bool SortedTable::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_onlyWrong && !index.data(WrongRole).toBool())
        return false;
    return m_words.isEmpty() || isFound(row);
}

bool SortedTable::isFound(int row) const
{
    const QString text = sourceModel()->index(row, 0).data(SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

int SortedTable::currentRow() const
{
    if (m_selection.current().isEmpty())
        return -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).data(KeyRole) == m_selection.current())
            return row;
    }
    return -1;
}

QStringList SortedTable::order() const
{
    QStringList keys;
    keys.reserve(rowCount());
    for (int row = 0; row < rowCount(); ++row)
        keys.append(index(row, 0).data(KeyRole).toString());
    return keys;
}

QStringList SortedTable::selectedKeys() const
{
    QSet<QString> here;
    for (int row = 0; row < totalCount(); ++row) {
        const QString key = sourceModel()->index(row, 0).data(KeyRole).toString();
        if (m_selected.contains(key))
            here.insert(key);
    }
    QStringList keys;
    std::ranges::copy_if(m_selection.keys(), std::back_inserter(keys),
                         [&](const QString &key) { return here.contains(key); });
    return keys;
}

int SortedTable::selectedCount() const
{
    return m_selected.isEmpty() ? 0 : int(selectedKeys().size());
}

void SortedTable::click(int row, int modifiers)
{
    apply(gestureOf(modifiers, Gesture::Toggle), row);
}

void SortedTable::step(int rows, int modifiers)
{
    const int current = currentRow();
    const int target = current < 0 ? (rows > 0 ? 0 : rowCount() - 1) : std::clamp(current + rows, 0, rowCount() - 1);
    apply(gestureOf(modifiers, Gesture::Focus), target);
}

void SortedTable::toggleCurrent()
{
    if (currentRow() >= 0)
        apply(Gesture::Toggle, currentRow());
}

void SortedTable::selectAll()
{
    const QStringList before = m_selection.keys();
    m_selection.selectAll(order());
    announceSelection(before, m_selection.current());
    Q_EMIT picked(m_selection.keys());
}

void SortedTable::apply(Gesture gesture, int row)
{
    if (rowCount() == 0)
        return;
    const QStringList before = m_selection.keys();
    const QString currentBefore = m_selection.current();
    m_selection.apply(gesture, order(), row);
    announceSelection(before, currentBefore);
    if (before != m_selection.keys())
        Q_EMIT picked(m_selection.keys());
}

void SortedTable::adoptSelection(const QStringList &keys)
{
    const QStringList before = m_selection.keys();
    const QString currentBefore = m_selection.current();
    m_selection.adopt(keys);
    announceSelection(before, currentBefore);
    if (before != m_selection.keys() && currentRow() >= 0)
        Q_EMIT adopted();
}

void SortedTable::announceSelection(const QStringList &before, const QString &currentBefore)
{
    if (before == m_selection.keys() && currentBefore == m_selection.current())
        return;
    const QSet<QString> old =
        std::exchange(m_selected, QSet<QString>(m_selection.keys().begin(), m_selection.keys().end()));
    QSet<QString> touched = (old - m_selected) + (m_selected - old);
    if (currentBefore != m_selection.current())
        touched += {currentBefore, m_selection.current()};
    for (int row = 0; row < rowCount(); ++row) {
        if (touched.contains(index(row, 0).data(KeyRole).toString()))
            Q_EMIT dataChanged(index(row, 0), index(row, 0), {SelectedRole, CurrentRole});
    }
    Q_EMIT selectionChanged();
}

QHash<int, QByteArray> SortedTable::roleNames() const
{
    QHash<int, QByteArray> names = QSortFilterProxyModel::roleNames();
    names.insert({{KeyRole, "key"}, {WrongRole, "wrong"}, {SelectedRole, "selected"}, {CurrentRole, "current"}});
    return names;
}

QVariant SortedTable::data(const QModelIndex &index, int role) const
{
    if (role != SelectedRole && role != CurrentRole)
        return QSortFilterProxyModel::data(index, role);
    const QString key = QSortFilterProxyModel::data(index, KeyRole).toString();
    return role == SelectedRole ? m_selected.contains(key) : key == m_selection.current();
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace pilothouse::app {

/// Rows of one kind, each a value with a unique `QString key`. `setRows` leads from one state to the next by the
/// smallest changes, so that a view keeps its place, its selection and its delegates. GUI thread.
template <typename Row>
class KeyedTable : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(int position) const { return m_rows[std::size_t(position)]; }

    /// Removes what is gone, inserts what is new, moves what stands elsewhere and announces each changed row.
    void setRows(std::vector<Row> rows)
    {
        removeGone(rows);
        QSet<QString> known;
        for (const Row &row : m_rows)
            known.insert(row.key);
        for (int at = 0; at < int(rows.size()); ++at) {
            Row &row = rows[std::size_t(at)];
            if (!known.contains(row.key)) {
                at = insertNew(rows, known, at) - 1;
                continue;
            }
            bringTo(at, row.key);
            if (m_rows[std::size_t(at)] != row) {
                m_rows[std::size_t(at)] = std::move(row);
                Q_EMIT dataChanged(index(at), index(at));
            }
        }
    }

private:
    void removeGone(const std::vector<Row> &rows)
    {
        QSet<QString> wanted;
        wanted.reserve(qsizetype(rows.size()));
        for (const Row &row : rows)
            wanted.insert(row.key);
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (wanted.contains(m_rows[std::size_t(last)].key))
                continue;
            int first = last;
            while (first > 0 && !wanted.contains(m_rows[std::size_t(first - 1)].key))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

    /// Inserts the run of new rows that begins at `at`; returns the position after it.
    int insertNew(std::vector<Row> &rows, const QSet<QString> &known, int at)
    {
        int end = at + 1;
        while (end < int(rows.size()) && !known.contains(rows[std::size_t(end)].key))
            ++end;
        beginInsertRows({}, at, end - 1);
        m_rows.insert(m_rows.begin() + at, std::make_move_iterator(rows.begin() + at),
                      std::make_move_iterator(rows.begin() + end));
        endInsertRows();
        return end;
    }

    void bringTo(int at, const QString &key)
    {
        if (m_rows[std::size_t(at)].key == key)
            return;
        const auto found =
            std::find_if(m_rows.begin() + at, m_rows.end(), [&](const Row &row) { return row.key == key; });
        const int from = int(found - m_rows.begin());
        beginMoveRows({}, from, from, {}, at);
        std::rotate(m_rows.begin() + at, found, found + 1);
        endMoveRows();
    }

    std::vector<Row> m_rows;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/logs/logentry.h"

#include <QAbstractListModel>

#include <deque>

namespace pilothouse::app {

/// The lines of all followed instances on one time line, the newest at most `capacity`. GUI thread.
class LogModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        TextRole = Qt::UserRole + 1,
        StyledRole, ///< for Text.StyledText; empty when the plain text is all there is
        TimeRole,
        SourceRole,
        SourceNameRole,
        LevelRole,
        LevelTextRole,
        DividerRole,
        OwnRole,
    };
    Q_ENUM(Role)

    static constexpr int standardCapacity = 100'000;

    explicit LogModel(int capacity = standardCapacity, QObject *parent = nullptr);

    /// Merges a batch by time, in whatever order it is. What arrives in order is one insertion at the end. When a
    /// twentieth more than the capacity has gathered, the oldest go in one removal.
    void append(std::vector<LogEntry> batch);

    /// Takes away what a source has said; the others' lines stay.
    void removeSource(int source);
    void clear();

    void setSourceNames(const QStringList &names);
    void setGround(Ground ground);

    [[nodiscard]] const LogEntry &entry(int row) const { return m_entries[std::size_t(row)]; }
    /// The line as it is copied: time, instance, level, text.
    [[nodiscard]] QString copyText(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void insertRun(std::size_t position, std::vector<LogEntry>::iterator first, std::vector<LogEntry>::iterator last);
    void dropOldest();

    std::deque<LogEntry> m_entries;
    QStringList m_names;
    int m_capacity;
    Ground m_ground = Ground::Dark;
};

} // namespace pilothouse::app

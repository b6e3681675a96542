// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/editing.h"

#include <QPointer>

#include <deque>

namespace pilothouse::app {

/// What fields say comes into the manifest one after another, whoever else writes at the same time. GUI thread.
class EntryWriter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// One way to write something: alone, or together with what it needs.
    struct Way {
        QStringList fields; ///< that are written by it
        std::vector<manifest::edit::Put> puts;
    };
    struct Task {
        QString thing;
        QString field;
        QString what;          ///< for undo
        std::vector<Way> ways; ///< tried in their order
        QString file{};        ///< that is open when it is asked for
    };

    void setEditing(Editing *editing);
    void write(Task task);

Q_SIGNALS:
    void written(const QString &thing, const QStringList &fields);
    void refused(const QString &thing, const QString &field, const pilothouse::base::Error &problem);

private:
    void next();
    void answer(const std::optional<base::Error> &problem);

    QPointer<Editing> m_editing;
    std::deque<Task> m_tasks; ///< the first one is under way if `m_busy`
    std::size_t m_way = 0;
    bool m_busy = false;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/shell/status.h"
#include "core/execution/executor.h"

#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// One change of a run, with its bar on the time line.
struct RunRow {
    QString key; ///< the instance
    status::Kind tone = status::Kind::Stopped;
    QString name;       ///< "kafka/broker-2"
    QString verb;       ///< "replace"
    QString state;      ///< "under way"
    QString note;       ///< what it is about: "image 3.6 → 3.7", "pulling 40 %", "waits for orders-2"
    QString problem;    ///< why it failed
    bool first = false; ///< no row before this one has the same problem
    QString logTail;    ///< the container's last lines
    QString time;       ///< "12 s"
    double begin = -1;  ///< 0..1 on the time line; negative: not begun
    double end = -1;
    double fraction = -1; ///< of the call under way, 0..1; negative: unknown

    bool operator==(const RunRow &) const = default;
};

/// The changes of one run in the order of the plan.
class RunRows : public KeyedTable<RunRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role {
        Key = Qt::UserRole + 1,
        Tone,
        Name,
        Verb,
        State,
        Note,
        Problem,
        LogTail,
        First,
        Time,
        Begin,
        End,
        Fraction
    };
    Q_ENUM(Role)

    using KeyedTable<RunRow>::KeyedTable;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
};

/// The stretch of time a time line shows.
struct TimeSpan {
    QDateTime from;
    QDateTime now; ///< the end of what has happened
    QDateTime to;

    /// Where `at` lies, 0..1.
    [[nodiscard]] double place(const QDateTime &at) const;
};

/// The row of an action of a run.
[[nodiscard]] RunRow toRow(const execution::Run &run, const planning::Action &action, const TimeSpan &span);

} // namespace pilothouse::app

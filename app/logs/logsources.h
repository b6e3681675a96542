// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/logs/logstream.h"
#include "app/shell/status.h"

#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// A followed instance as its chip shows it.
struct LogSource {
    QString key;    ///< the instance's name
    int number = 0; ///< chooses its colour
    LogStream::State state = LogStream::State::Absent;
    QString words; ///< "64 lines/s · live", "silent 40 s", "stopped"…

    bool operator==(const LogSource &) const = default;
};

/// The chip of a stream, `linesPerSecond` measured over the last second.
[[nodiscard]] LogSource toSource(const LogStream &stream, int linesPerSecond, const QDateTime &now);

/// The followed instances. GUI thread.
class LogSources : public KeyedTable<LogSource>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Logs has one")
public:
    enum Role { NameRole = Qt::UserRole + 1, NumberRole, WordsRole, TroubleRole };
    Q_ENUM(Role)

    using KeyedTable::KeyedTable;

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace pilothouse::app

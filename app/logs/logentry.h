// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/logs/ansitext.h"
#include "app/logs/loglevel.h"
#include "core/model/logline.h"

namespace pilothouse::app {

/// One row of a log: a line, or a divider that says what happened to its source.
struct LogEntry {
    enum class Kind { Line, Divider };
    Kind kind = Kind::Line;
    qint64 at = 0;  ///< milliseconds since 1970, UTC
    int source = 0; ///< which of the followed instances
    loglevel::Kind level = loglevel::Kind::Unknown;
    bool fromErrorChannel = false;
    AnsiText content; ///< without the level where the line begins with it

    bool operator==(const LogEntry &) const = default;
};

/// A container's line as an entry. A line without a time of its own gets `arrived`.
[[nodiscard]] LogEntry toEntry(const model::LogLine &line, int source, const QDateTime &arrived);

[[nodiscard]] LogEntry divider(const QString &text, int source, const QDateTime &at);

/// "09:38:12.379", local time.
[[nodiscard]] QString timeText(const LogEntry &entry);

} // namespace pilothouse::app

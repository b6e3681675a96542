// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace pilothouse::model {

/// One line of a container's output, without its line end.
struct LogLine {
    enum class Channel { Output, Error };
    Channel channel = Channel::Output;
    QDateTime at;    ///< by the engine's clock, UTC; invalid when timestamps were not asked for
    QByteArray text; ///< raw bytes, mostly UTF-8, may hold ANSI escapes

    bool operator==(const LogLine &) const = default;
};

} // namespace pilothouse::model

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace pilothouse::manifest {

/// A YAML 1.1 date or date with time, as Python would print it.
struct Timestamp {
    QString text;    ///< str(): "2014-01-02 03:04:05+00:00"
    QString literal; ///< repr(): "datetime.date(2014, 1, 2)"

    bool operator==(const Timestamp &) const = default;
};

/// Nothing if the text is no timestamp, or names a day or time that does not exist.
[[nodiscard]] std::optional<Timestamp> timestampFromString(const QString &text);

} // namespace pilothouse::manifest

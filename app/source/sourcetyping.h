// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/sourcelines.h"

#include <optional>

namespace pilothouse::app {

/// One range of the text that becomes another, and what is selected then.
struct SourceChange {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString added;
    SourceSelection selection;

    bool operator==(const SourceChange &) const = default;
};

// What keys make of a text. All pure.

/// Text in place of what is selected.
[[nodiscard]] SourceChange typed(const SourceSelection &selection, const QString &text);
/// A new line, indented as the one it breaks; deeper behind a colon.
[[nodiscard]] SourceChange brokenLine(const SourceLines &lines, const SourceSelection &selection);
/// Two blanks, or all selected lines two deeper.
[[nodiscard]] SourceChange indented(const SourceLines &lines, const SourceSelection &selection);
/// The lines two blanks less deep; nothing if none is.
[[nodiscard]] std::optional<SourceChange> outdented(const SourceLines &lines, const SourceSelection &selection);
/// The lines as comments, or no longer so if all of them are.
[[nodiscard]] std::optional<SourceChange> commented(const SourceLines &lines, const SourceSelection &selection);
/// What is selected taken out, else up to `until`; in indentation, back to the next stop.
[[nodiscard]] std::optional<SourceChange> erased(const SourceLines &lines, const SourceSelection &selection,
                                                 qsizetype until);

/// Where a key leads the caret.
enum class SourceStep {
    Left,
    Right,
    WordLeft,
    WordRight,
    LineBegin, ///< the first thing in the line, then its beginning
    LineEnd,
    Begin,
    End,
};

[[nodiscard]] qsizetype stepped(const SourceLines &lines, qsizetype position, SourceStep step);

/// The word at a position: letters, digits, `_`, `-` and `.`.
[[nodiscard]] SourceSelection wordAt(const SourceLines &lines, qsizetype position);

} // namespace pilothouse::app

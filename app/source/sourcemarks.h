// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shell/status.h"
#include "app/source/sourcelines.h"

namespace pilothouse::app {

/// A problem where it stands in the text.
struct SourceMark {
    qsizetype position = 0;
    qsizetype length = 1;
    status::Kind tone = status::Kind::Failed;
    QString text;
    QString next; ///< what would be right; may be empty
    QString fix;  ///< what can be done at once; may be empty
    int row = -1; ///< of Problems

    [[nodiscard]] bool covers(qsizetype place) const { return place >= position && place <= position + length; }
    bool operator==(const SourceMark &) const = default;
};

/// The range that a problem at a place is about: the word or what is quoted there, at least one character if the line
/// has any. Lines and columns count from 1, columns in characters.
[[nodiscard]] SourceSelection rangeAt(const SourceLines &lines, int line, int column);

/// Marks by place, after the text between has changed: what stood in it goes, what stood behind it moves.
void shiftMarks(std::vector<SourceMark> &marks, qsizetype position, qsizetype removed, qsizetype added);

/// The mark after a position, or before it; around the ends. -1: there are none.
[[nodiscard]] int markAfter(const std::vector<SourceMark> &marks, qsizetype position);
[[nodiscard]] int markBefore(const std::vector<SourceMark> &marks, qsizetype position);

} // namespace pilothouse::app

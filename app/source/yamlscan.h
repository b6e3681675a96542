// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace pilothouse::app {

/// What a piece of a manifest's text is to the eye.
enum class SourceRole { Plain, Key, String, Number, Word, Comment, Anchor, Template, Mark };

struct SourceSpan {
    qsizetype begin = 0;
    qsizetype length = 0;
    SourceRole role = SourceRole::Plain;

    [[nodiscard]] qsizetype end() const { return begin + length; }
    bool operator==(const SourceSpan &) const = default;
};

/// What a line begins in, because of the lines above it.
struct ScanState {
    enum class In { Nothing, SingleQuotes, DoubleQuotes, Block };
    enum class Template { None, Expression, Statement, Comment };

    In in = In::Nothing;
    Template inTemplate = Template::None;
    int column = 0; ///< of the key that has the block: its text is indented deeper
    int flow = 0;   ///< open brackets

    bool operator==(const ScanState &) const = default;
};

struct ScannedLine {
    std::vector<SourceSpan> spans; ///< in order, apart from one another; nothing of blanks
    ScanState state;               ///< of the next line
};

/// Reads one line of YAML with Jinja2 in it by its looks, whether the whole can be parsed or not.
[[nodiscard]] ScannedLine scanLine(QStringView line, ScanState state);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/snippet.h"

namespace pilothouse::manifest::edit {

/// What a value stands in: lines of its own, or the brackets of a flow collection.
enum class Room { Block, Flow };

/// How the lines of a document are laid out where something is to be written.
struct Layout {
    qsizetype column = 0;        ///< of the key or the `-` before the value
    qsizetype step = 2;          ///< from a mapping's column to that of a mapping in it
    qsizetype sequenceShift = 2; ///< from a mapping's column to that of the `-` of a sequence in it
    QByteArray lineBreak = "\n";
    qsizetype gap = 1; ///< blanks behind `-`
};

/// A scalar to be written: what it means, how somebody has written it, and how it should look if it can.
struct ScalarWish {
    Value value;
    QByteArray raw;
    SourceNode::Style style = SourceNode::Style::Plain;
    qsizetype column = 2;        ///< of the lines of a literal
    QByteArray lineBreak = "\n"; ///< of a literal
};

[[nodiscard]] QByteArray scalarText(const ScalarWish &wish, Room room);

/// A name as a key that reads as that text.
[[nodiscard]] QByteArray keyText(const std::string &name, SourceNode::Style style, Room room);

/// A value on one line, for a flow collection.
[[nodiscard]] QByteArray flowText(const Snippet &snippet);

/// Whether a value takes lines of its own in block style: a collection that is not written as a flow.
[[nodiscard]] bool takesLines(const Snippet &snippet);
/// The lines of a value that takes them; all but the first are indented to `column`.
[[nodiscard]] QByteArray blockText(const Snippet &snippet, qsizetype column, const QByteArray &lineBreak);

/// A value behind `:` or `-` that takes no lines of its own, or (a literal) those below.
[[nodiscard]] QByteArray inlineText(const Snippet &snippet, SourceNode::Style style, const Layout &layout);

/// `key: value`, or `- value` without a key. The first line is not indented; no line break at the end.
[[nodiscard]] QByteArray entryText(const std::optional<std::string> &key, const Snippet &value, const Layout &layout);

} // namespace pilothouse::manifest::edit

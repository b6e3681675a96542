// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/problems.h"

#include <QByteArray>

#include <optional>

namespace pilothouse::manifest {

/// The text as UTF-8 without byte order mark, which tells UTF-16.
[[nodiscard]] QByteArray asUtf8(const QByteArray &text);

/// The text as UTF-8 without byte order mark and with line ends a YAML scanner understands. Nothing, and a
/// problem, when it holds a byte that no YAML document may hold.
[[nodiscard]] std::optional<QByteArray> cleanText(const QByteArray &text, Problems &problems);

/// The place of a byte in UTF-8 text.
[[nodiscard]] Mark markOf(const QByteArray &text, qsizetype offset);

/// Where a thousand brackets and braces are open; -1 if that never happens. They are counted wherever they stand. A
/// scanner must read on to the end of a flow collection to learn whether it is a key, and would read all of a
/// text that only opens.
[[nodiscard]] qsizetype firstBracketTooMany(const QByteArray &text);

/// Whether the quoted scalar that begins at `offset`, after its anchor and tag if any, ends in the text. True for what
/// is not quoted.
[[nodiscard]] bool isQuoteClosed(const QByteArray &text, qsizetype offset);

/// The name of the alias that begins at `offset`; nothing if none does.
[[nodiscard]] QString aliasAt(const QByteArray &text, qsizetype offset);

/// Turns a scanner's columns, which count bytes, into columns in characters. Marks come nearly in order, so it
/// remembers where it was: a file of one long line stays linear.
class CharacterColumns
{
public:
    explicit CharacterColumns(const QByteArray &text);

    /// Of the byte at `offset`, in the given line and at the given byte column, both from 0.
    [[nodiscard]] Mark markOf(qsizetype offset, int line, int byteColumn);

private:
    const QByteArray &m_text;
    bool m_isAscii;
    int m_line = -1;
    qsizetype m_offset = 0;
    int m_column = 1;
};

} // namespace pilothouse::manifest

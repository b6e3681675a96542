// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace pilothouse::manifest {

// Lines of a text, which end with "\n", "\r\n" or "\r".

[[nodiscard]] bool isBlank(char c);
[[nodiscard]] bool isBreak(char c);

/// The beginning of the line that has the byte at `offset`.
[[nodiscard]] qsizetype lineBegin(const QByteArray &text, qsizetype offset);
/// Its end, before the line break.
[[nodiscard]] qsizetype lineEnd(const QByteArray &text, qsizetype offset);
/// The beginning of the next line; the end of the text if there is none.
[[nodiscard]] qsizetype nextLine(const QByteArray &text, qsizetype offset);

/// Bytes before it in its line.
[[nodiscard]] qsizetype columnOf(const QByteArray &text, qsizetype offset);
/// Whether nothing but blanks stands before it in its line.
[[nodiscard]] bool isFirstInLine(const QByteArray &text, qsizetype offset);
/// The first byte of the line that is no blank.
[[nodiscard]] qsizetype firstInLine(const QByteArray &text, qsizetype offset);
/// Behind what is neither blank nor line break at `offset`.
[[nodiscard]] qsizetype afterWord(const QByteArray &text, qsizetype offset);
/// Behind the blanks at `offset`.
[[nodiscard]] qsizetype afterBlanks(const QByteArray &text, qsizetype offset);
/// Where the blanks before `offset` begin.
[[nodiscard]] qsizetype beforeBlanks(const QByteArray &text, qsizetype offset);
/// Behind the blanks, line breaks and comments at `offset`.
[[nodiscard]] qsizetype afterTrivia(const QByteArray &text, qsizetype offset);

/// How the line with the byte at `offset` ends; if it is the last and has no end, the one before; "\n" if there is
/// none.
[[nodiscard]] QByteArray lineBreakOf(const QByteArray &text, qsizetype offset = 0);

/// The text with each line break as given.
[[nodiscard]] QByteArray withLineBreaks(const QByteArray &text, const QByteArray &lineBreak);

} // namespace pilothouse::manifest

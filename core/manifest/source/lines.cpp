// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/source/lines.h"

#include <algorithm>

namespace pilothouse::manifest {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

qsizetype lineBegin(const QByteArray &text, qsizetype offset)
{
    while (offset > 0 && !isBreak(text[offset - 1]))
        --offset;
    return offset == 0 && text.startsWith("\xEF\xBB\xBF") ? 3 : offset;
}

qsizetype lineEnd(const QByteArray &text, qsizetype offset)
{
    while (offset < text.size() && !isBreak(text[offset]))
        ++offset;
    return offset;
}

qsizetype nextLine(const QByteArray &text, qsizetype offset)
{
    const qsizetype end = lineEnd(text, offset);
    if (end >= text.size())
        return end;
    return end + (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1);
}

qsizetype columnOf(const QByteArray &text, qsizetype offset)
{
    return offset - lineBegin(text, offset);
}

bool isFirstInLine(const QByteArray &text, qsizetype offset)
{
    return firstInLine(text, offset) >= offset;
}

qsizetype firstInLine(const QByteArray &text, qsizetype offset)
{
    return afterBlanks(text, lineBegin(text, offset));
}

qsizetype afterWord(const QByteArray &text, qsizetype offset)
{
    while (offset < text.size() && !isBlank(text[offset]) && !isBreak(text[offset]))
        ++offset;
    return offset;
}

qsizetype afterBlanks(const QByteArray &text, qsizetype offset)
{
    while (offset < text.size() && isBlank(text[offset]))
        ++offset;
    return offset;
}

qsizetype beforeBlanks(const QByteArray &text, qsizetype offset)
{
    while (offset > 0 && isBlank(text[offset - 1]))
        --offset;
    return offset;
}

qsizetype afterTrivia(const QByteArray &text, qsizetype offset)
{
    while (offset < text.size()) {
        const char c = text[offset];
        if (c == '#')
            offset = lineEnd(text, offset);
        else if (isBlank(c) || isBreak(c))
            ++offset;
        else
            break;
    }
    return offset;
}

QByteArray lineBreakOf(const QByteArray &text, qsizetype offset)
{
    qsizetype end = lineEnd(text, offset);
    if (end == text.size())
        end = lineBegin(text, end) - 1;
    if (end < 0 || !isBreak(text[end]))
        return "\n";
    const bool isSecond = text[end] == '\n' && end > 0 && text[end - 1] == '\r';
    return isSecond ? QByteArray("\r\n") : text.mid(end, nextLine(text, end) - end);
}

QByteArray withLineBreaks(const QByteArray &text, const QByteArray &lineBreak)
{
    QByteArray result = text;
    result.replace("\r\n", "\n");
    return lineBreak == "\n" ? result : result.replace("\n", lineBreak);
}

} // namespace pilothouse::manifest

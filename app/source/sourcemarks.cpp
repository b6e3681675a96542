// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourcemarks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

/// Where the character of a number begins, from 1.
qsizetype offsetOf(QStringView line, int column)
{
    qsizetype at = 0;
    for (int left = column - 1; left > 0 && at < line.size(); --left)
        at += line[at].isHighSurrogate() && at + 1 < line.size() ? 2 : 1;
    return at;
}

qsizetype lengthAt(QStringView rest)
{
    if (rest.startsWith(u'"') || rest.startsWith(u'\'')) {
        const qsizetype closing = rest.indexOf(rest[0], 1);
        return closing < 0 ? rest.size() : closing + 1;
    }
    const auto end =
        std::ranges::find_if(rest, [](QChar c) { return c.isSpace() || u",[]{}"_s.contains(c); }) - rest.begin();
    const qsizetype length = rest.first(end).endsWith(u':') ? end - 1 : end;
    return std::max<qsizetype>(length, 1);
}

} // namespace

SourceSelection rangeAt(const SourceLines &lines, int line, int column)
{
    const int index = std::clamp(line - 1, 0, lines.count() - 1);
    const QStringView text = lines.line(index);
    if (text.isEmpty())
        return {lines.begin(index), lines.begin(index)};
    const qsizetype at =
        std::min(column > 0 ? offsetOf(text, column) : qsizetype(indentationOf(text)), text.size() - 1);
    const qsizetype end = std::min(at + lengthAt(text.sliced(at)), text.size());
    return {lines.begin(index) + at, lines.begin(index) + end};
}

void shiftMarks(std::vector<SourceMark> &marks, qsizetype position, qsizetype removed, qsizetype added)
{
    std::erase_if(marks, [&](const SourceMark &mark) {
        return removed > 0 && mark.position >= position && mark.position + mark.length <= position + removed;
    });
    for (SourceMark &mark : marks) {
        if (mark.position >= position + removed)
            mark.position += added - removed;
        else if (mark.position + mark.length > position && mark.position <= position)
            mark.length = std::max<qsizetype>(1, mark.length + added - removed);
    }
}

int markAfter(const std::vector<SourceMark> &marks, qsizetype position)
{
    const auto found = std::ranges::find_if(marks, [&](const SourceMark &mark) { return mark.position > position; });
    return marks.empty() ? -1 : found == marks.end() ? 0 : int(found - marks.begin());
}

int markBefore(const std::vector<SourceMark> &marks, qsizetype position)
{
    const auto found = std::ranges::find_if(marks, [&](const SourceMark &mark) { return mark.position >= position; });
    return int(found == marks.begin() ? qsizetype(marks.size()) : found - marks.begin()) - 1;
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/template/sourcemap.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace pilothouse::manifest {

namespace {

constexpr char markBegin = '\x02';
constexpr char markEnd = '\x03';

bool isBefore(Mark a, Mark b)
{
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
}

/// Whether a byte ends a line as the YAML scanner counts them.
bool endsLine(const QByteArray &text, qsizetype at)
{
    return text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
}

int lineCount(const QByteArray &text, qsizetype from, qsizetype to)
{
    int count = 0;
    for (qsizetype at = from; at < to; ++at)
        count += endsLine(text, at) ? 1 : 0;
    return count;
}

/// The number in the mark that begins at `at`, which is moved behind it; -1 if that is no mark.
qsizetype takeMark(const QByteArray &text, qsizetype &at, std::size_t placeCount)
{
    qsizetype number = 0;
    for (qsizetype i = at + 1; i < text.size() && i < at + 12; ++i) {
        if (text[i] == markEnd && i > at + 1 && std::size_t(number) < placeCount) {
            at = i + 1;
            return number;
        }
        if (text[i] < '0' || text[i] > '9')
            break;
        number = number * 10 + (text[i] - '0');
    }
    return -1;
}

} // namespace

struct SourceMap::Stripped {
    QByteArray text;
    std::vector<Segment> segments;
};

SourceMap::Stripped SourceMap::strip(const MarkedText &marked)
{
    Stripped stripped;
    stripped.text.reserve(marked.text.size());
    Mark here;
    for (qsizetype at = 0; at < marked.text.size();) {
        const char c = marked.text[at];
        if (c == markBegin) {
            if (const auto number = takeMark(marked.text, at, marked.places.size()); number >= 0) {
                stripped.segments.push_back({here, marked.places[std::size_t(number)]});
                continue;
            }
        }
        stripped.text += c;
        if (endsLine(marked.text, at))
            here = {here.line + 1, 1};
        else if ((uchar(c) & 0xC0) != 0x80)
            ++here.column;
        ++at;
    }
    return stripped;
}

SourceMap::SourceMap(const QString &file)
    : m_files(file)
    , m_lastUnknown(std::numeric_limits<int>::max())
{
}

SourceMap::SourceMap(const MarkedText &marked, const QByteArray &rendered)
    : m_files(marked.files)
{
    Stripped stripped = strip(marked);
    m_segments = std::move(stripped.segments);
    const QByteArray &text = stripped.text;
    if (text == rendered)
        return;
    const qsizetype shorter = std::min(text.size(), rendered.size());
    const qsizetype same = std::mismatch(text.begin(), text.begin() + shorter, rendered.begin()).first - text.begin();
    const qsizetype sameAtEnd =
        std::mismatch(text.rbegin(), text.rbegin() + (shorter - same), rendered.rbegin()).first - text.rbegin();
    m_firstUnknown = 1 + lineCount(rendered, 0, same);
    m_lastUnknown = 1 + lineCount(rendered, 0, rendered.size() - sameAtEnd);
    const int lastDifferent = 1 + lineCount(text, 0, text.size() - sameAtEnd);
    std::erase_if(m_segments, [&](const Segment &segment) {
        return segment.begin.line >= m_firstUnknown && segment.begin.line <= lastDifferent;
    });
    for (Segment &segment : m_segments) {
        if (segment.begin.line > lastDifferent)
            segment.begin.line += m_lastUnknown - lastDifferent;
    }
}

model::SourceLocation SourceMap::at(Mark mark) const
{
    const auto next = std::ranges::upper_bound(m_segments, mark, isBefore, &Segment::begin);
    const bool hasBefore = next != m_segments.begin();
    const bool hasNext = next != m_segments.end() && next->begin.line == mark.line;
    if (hasBefore && std::prev(next)->begin.line == mark.line)
        return locate(std::prev(next)->place, mark.column - std::prev(next)->begin.column);
    if (hasNext)
        return locate(next->place, mark.column - next->begin.column);
    if (hasBefore)
        return locate(std::prev(next)->place, 0);
    return {m_files.value(0), 1, 1};
}

model::SourceLocation SourceMap::locate(const TemplatePlace &place, int shift) const
{
    return {m_files.value(place.file), place.line, std::max(1, place.column + (place.verbatim ? shift : 0))};
}

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#include "core/engine/loglines.h"

#include "core/engine/times.h"

namespace pilothouse::engine {

using model::LogLine;

namespace {

constexpr qsizetype longestStamp = 40; // 2026-01-01T00:00:00.000000000+00:00

} // namespace

base::Result<std::vector<LogLine>> LogLines::feed(QByteArrayView bytes)
{
    const auto pieces = m_frames.feed(bytes);
    if (!pieces)
        return tl::unexpected(pieces.error());
    std::vector<LogLine> lines;
    for (const auto &piece : *pieces)
        take(piece, lines);
    return lines;
}

base::Result<std::vector<LogLine>> LogLines::finish()
{
    // A container killed in mid-line leaves a frame whole but a line open.
    if (const auto rest = m_frames.finish(); !rest)
        return tl::unexpected(rest.error());
    std::vector<LogLine> lines;
    for (auto &open : m_open) {
        if (open.isBegun)
            close(open, lines);
    }
    return lines;
}

void LogLines::take(const OutputPiece &piece, std::vector<LogLine> &lines)
{
    auto &open = m_open[piece.channel == LogLine::Channel::Error ? 1 : 0];
    open.line.channel = piece.channel;
    if (m_timestamps == Timestamps::With && (m_frameBegins || !open.isBegun) && m_frames.isFramed())
        open.inStamp = true;
    m_frameBegins = piece.endsFrame;
    QByteArrayView text(piece.bytes);
    while (!text.isEmpty()) {
        if (m_timestamps == Timestamps::With && !open.isBegun)
            open.inStamp = true;
        open.isBegun = true;
        const auto end = text.indexOf('\n');
        takeText(open, end < 0 ? text : text.first(end));
        if (end >= 0 || open.line.text.size() > lineLimit)
            close(open, lines);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
}

void LogLines::takeText(Open &open, QByteArrayView text)
{
    if (open.inStamp) {
        const auto space = text.indexOf(' ');
        open.stamp.append(space < 0 ? text : text.first(space));
        if (space < 0 && open.stamp.size() < longestStamp)
            return;
        open.inStamp = false;
        const auto stamp = std::exchange(open.stamp, {});
        const auto at = timeFromRfc3339(stamp);
        if (!at.isValid())
            open.line.text += space < 0 ? stamp : stamp + ' '; // not a time after all
        else if (!open.line.at.isValid())
            open.line.at = at;
        text = space < 0 ? QByteArrayView() : text.sliced(space + 1);
    }
    open.line.text.append(text);
}

void LogLines::close(Open &open, std::vector<LogLine> &lines)
{
    if (!open.stamp.isEmpty()) {
        const auto at = timeFromRfc3339(open.stamp); // an empty line has lost the blank behind its time
        if (at.isValid())
            open.line.at = at;
        else
            open.line.text += open.stamp;
    }
    if (open.line.text.endsWith('\r'))
        open.line.text.chop(1);
    lines.push_back(std::move(open.line));
    open = {};
    open.line.channel = lines.back().channel;
}

} // namespace pilothouse::engine

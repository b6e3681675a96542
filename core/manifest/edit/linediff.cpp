// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/linediff.h"

#include <algorithm>

namespace pilothouse::manifest::edit {

namespace {

/// Of lines that one text has and the other has not: more are told as one range.
constexpr qsizetype mostDifferent = 1000;

using Lines = std::vector<QByteArrayView>;

Lines linesOf(QByteArrayView text)
{
    Lines lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype feed = text.indexOf('\n', at);
        const qsizetype end = feed < 0 ? text.size() : feed + 1;
        lines.push_back(text.sliced(at, end - at));
        at = end;
    }
    return lines;
}

/// A way from one text's lines to another's: to the right leaves a line of the first out, down takes one of the second.
class Comparison
{
public:
    Comparison(Lines before, Lines after)
        : m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    /// Which of the first text's lines stay, as pairs of line numbers; nothing if too many differ.
    [[nodiscard]] std::optional<std::vector<std::pair<qsizetype, qsizetype>>> kept()
    {
        const qsizetype most = std::min(mostDifferent, qsizetype(m_before.size() + m_after.size()));
        m_reached.assign(std::size_t(2 * most + 3), 0);
        m_middle = most + 1;
        for (qsizetype steps = 0; steps <= most; ++steps) {
            m_trace.push_back(m_reached);
            if (advance(steps))
                return walkedBack(steps);
        }
        return {};
    }

private:
    [[nodiscard]] qsizetype &reached(qsizetype diagonal) { return m_reached[std::size_t(m_middle + diagonal)]; }

    /// As far as possible on each diagonal; true at the end of both texts.
    bool advance(qsizetype steps)
    {
        const auto ends = std::pair(qsizetype(m_before.size()), qsizetype(m_after.size()));
        for (qsizetype diagonal = -steps; diagonal <= steps; diagonal += 2) {
            const bool down =
                diagonal == -steps || (diagonal != steps && reached(diagonal - 1) < reached(diagonal + 1));
            qsizetype x = down ? reached(diagonal + 1) : reached(diagonal - 1) + 1;
            qsizetype y = x - diagonal;
            for (; x < ends.first && y < ends.second && m_before[std::size_t(x)] == m_after[std::size_t(y)]; ++y)
                ++x;
            reached(diagonal) = x;
            if (std::pair(x, y) == ends)
                return true;
        }
        return false;
    }

    [[nodiscard]] std::vector<std::pair<qsizetype, qsizetype>> walkedBack(qsizetype steps) const
    {
        std::vector<std::pair<qsizetype, qsizetype>> pairs;
        auto x = qsizetype(m_before.size());
        auto y = qsizetype(m_after.size());
        for (; steps >= 0; --steps) {
            const auto &before = m_trace[std::size_t(steps)];
            const auto at = [&](qsizetype diagonal) { return before[std::size_t(m_middle + diagonal)]; };
            const qsizetype diagonal = x - y;
            const bool down = diagonal == -steps || (diagonal != steps && at(diagonal - 1) < at(diagonal + 1));
            const qsizetype fromX = steps == 0 ? 0 : at(down ? diagonal + 1 : diagonal - 1);
            const qsizetype fromY = steps == 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
            while (x > fromX && y > fromY)
                pairs.emplace_back(--x, --y);
            x = fromX;
            y = fromY;
        }
        std::ranges::reverse(pairs);
        return pairs;
    }

    Lines m_before;
    Lines m_after;
    std::vector<qsizetype> m_reached; ///< how far in the first text, by diagonal
    std::vector<std::vector<qsizetype>> m_trace;
    qsizetype m_middle = 0;
};

qsizetype sizeOf(const Lines &lines, qsizetype begin, qsizetype end)
{
    qsizetype size = 0;
    for (qsizetype i = begin; i < end; ++i)
        size += lines[std::size_t(i)].size();
    return size;
}

/// From the beginning of a line to that of another.
Patch wholeLines(const QByteArray &before, const QByteArray &after)
{
    Patch patch = patchBetween(before, after);
    for (Replacement &one : patch.replacements) {
        const qsizetype begin = one.offset == 0 ? 0 : before.lastIndexOf('\n', one.offset - 1) + 1;
        const qsizetype feed = before.indexOf('\n', one.offset + one.length);
        const qsizetype end = feed < 0 ? before.size() : feed + 1;
        one = {begin, end - begin, after.mid(begin, after.size() - begin - (before.size() - end))};
    }
    return patch;
}

/// The same lines at both ends are most of it, and need no search.
std::pair<qsizetype, qsizetype> sameEnds(const Lines &before, const Lines &after)
{
    const auto shorter = std::ptrdiff_t(std::min(before.size(), after.size()));
    const auto head = std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    qsizetype tail = 0;
    while (tail < shorter - head
           && before[before.size() - 1 - std::size_t(tail)] == after[after.size() - 1 - std::size_t(tail)])
        ++tail;
    return {head, tail};
}

} // namespace

Patch linePatchBetween(const QByteArray &before, const QByteArray &after)
{
    const Lines old = linesOf(before);
    const Lines now = linesOf(after);
    const auto [head, tail] = sameEnds(old, now);
    Comparison comparison(Lines(old.begin() + head, old.end() - tail), Lines(now.begin() + head, now.end() - tail));
    auto kept = comparison.kept();
    if (!kept)
        return wholeLines(before, after);
    kept->emplace_back(qsizetype(old.size()) - head - tail, qsizetype(now.size()) - head - tail);
    Patch patch;
    qsizetype x = head;
    qsizetype y = head;
    qsizetype offset = sizeOf(old, 0, head);
    qsizetype newOffset = offset;
    for (const auto &[keptOld, keptNew] : *kept) {
        const qsizetype length = sizeOf(old, x, keptOld + head);
        const qsizetype newLength = sizeOf(now, y, keptNew + head);
        if (length > 0 || newLength > 0)
            patch.replacements.push_back({offset, length, after.mid(newOffset, newLength)});
        x = keptOld + head;
        y = keptNew + head;
        offset += length + sizeOf(old, x, std::min(x + 1, qsizetype(old.size())));
        newOffset += newLength + sizeOf(now, y, std::min(y + 1, qsizetype(now.size())));
        ++x;
        ++y;
    }
    return patch;
}

std::optional<QByteArray> mergedLines(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    Patch both = linePatchBetween(base, mine);
    const Patch other = linePatchBetween(base, theirs);
    const auto touches = [](const Replacement &a, const Replacement &b) {
        return a != b && a.offset <= b.offset + b.length && b.offset <= a.offset + a.length;
    };
    for (const Replacement &one : other.replacements) {
        if (std::ranges::any_of(both.replacements, [&](const Replacement &mineOne) { return touches(mineOne, one); }))
            return {};
    }
    for (const Replacement &one : other.replacements) {
        if (std::ranges::find(both.replacements, one) == both.replacements.end())
            both.replacements.push_back(one);
    }
    std::ranges::sort(both.replacements, {}, &Replacement::offset);
    return both.appliedTo(base);
}

} // namespace pilothouse::manifest::edit

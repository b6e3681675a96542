// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/patch.h"

#include <QByteArrayList>

#include <algorithm>
#include <span>

namespace pilothouse::manifest::edit {

namespace {

constexpr qsizetype context = 3;

using Lines = QByteArrayList;

/// With their line feeds, which the last one may lack.
Lines linesIn(QByteArrayView text)
{
    Lines lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype feed = text.indexOf('\n', at);
        const qsizetype end = feed < 0 ? text.size() : feed + 1;
        lines += text.sliced(at, end - at).toByteArray();
        at = end;
    }
    return lines;
}

/// Lines of the text from `first` on that become others.
struct Difference {
    qsizetype first;
    Lines removed;
    Lines added;

    [[nodiscard]] qsizetype end() const { return first + removed.size(); }

    /// Leaves out what stays the same at either end.
    void trim()
    {
        while (!removed.empty() && !added.empty() && removed.front() == added.front()) {
            removed.removeFirst();
            added.removeFirst();
            ++first;
        }
        while (!removed.empty() && !added.empty() && removed.back() == added.back()) {
            removed.removeLast();
            added.removeLast();
        }
    }
};

qsizetype beginOfLine(const QByteArray &text, qsizetype at)
{
    return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

qsizetype endOfLine(const QByteArray &text, qsizetype at)
{
    const qsizetype feed = text.indexOf('\n', at);
    return feed < 0 ? text.size() : feed + 1;
}

/// The lines that replacements touch, each with what the patch makes of it; replacements that share a line together.
std::vector<Difference> differencesOf(const QByteArray &text, const Patch &patch)
{
    std::vector<Difference> all;
    qsizetype line = 0;
    qsizetype counted = 0;
    for (std::size_t i = 0; i < patch.replacements.size();) {
        const qsizetype begin = beginOfLine(text, patch.replacements[i].offset);
        qsizetype end = begin;
        Patch part;
        const auto sharesLine = [&](const Replacement &one) {
            const bool isOpen = end == text.size() && !text.endsWith('\n'); // the last line has no end of its own
            return end == begin || one.offset < end || (isOpen && one.offset == end);
        };
        for (; i < patch.replacements.size() && sharesLine(patch.replacements[i]); ++i) {
            const Replacement &one = patch.replacements[i];
            end = std::max(end, endOfLine(text, one.offset + one.length));
            part.replacements.push_back({one.offset - begin, one.length, one.text});
            if (end == begin)
                end = begin + 1;
        }
        end = std::min(end, text.size());
        line += QByteArrayView(text).sliced(counted, begin - counted).count('\n');
        counted = begin;
        const QByteArray old = text.mid(begin, end - begin);
        Difference difference{line, linesIn(old), linesIn(part.appliedTo(old))};
        difference.trim();
        if (difference.removed.empty() && difference.added.empty())
            continue;
        if (!all.empty() && all.back().end() == difference.first) {
            all.back().removed += difference.removed;
            all.back().added += difference.added;
        } else {
            all.push_back(std::move(difference));
        }
    }
    return all;
}

QByteArray rangeOf(qsizetype first, qsizetype count)
{
    const QByteArray begin = QByteArray::number(count == 0 ? first : first + 1);
    return count == 1 ? begin : begin + ',' + QByteArray::number(count);
}

void tell(QByteArray &diff, char sign, const Lines &lines)
{
    for (const QByteArray &line : lines) {
        diff += sign + line;
        if (!line.endsWith('\n'))
            diff += "\n\\ No newline at end of file\n";
    }
}

/// Differences that are near enough to share their context. `shift`: how many lines were added before.
QByteArray hunk(const Lines &text, std::span<const Difference> near, qsizetype shift)
{
    const qsizetype begin = std::max<qsizetype>(0, near.front().first - context);
    const qsizetype end = std::min(text.size(), near.back().end() + context);
    qsizetype count = end - begin;
    for (const Difference &difference : near)
        count += difference.added.size() - difference.removed.size();
    QByteArray diff = "@@ -" + rangeOf(begin, end - begin) + " +" + rangeOf(begin + shift, count) + " @@\n";
    qsizetype at = begin;
    for (const Difference &difference : near) {
        tell(diff, ' ', text.mid(at, difference.first - at));
        tell(diff, '-', difference.removed);
        tell(diff, '+', difference.added);
        at = difference.end();
    }
    tell(diff, ' ', text.mid(at, end - at));
    return diff;
}

} // namespace

QByteArray unifiedDiff(const QByteArray &text, const Patch &patch, const QByteArray &file)
{
    const auto differences = differencesOf(text, patch);
    if (differences.empty())
        return {};
    const Lines lines = linesIn(text);
    QByteArray diff = "--- " + file + "\n+++ " + file + '\n';
    qsizetype shift = 0;
    for (std::size_t begin = 0; begin < differences.size();) {
        std::size_t end = begin + 1;
        while (end < differences.size() && differences[end].first - differences[end - 1].end() <= 2 * context)
            ++end;
        const auto near = std::span(differences).subspan(begin, end - begin);
        diff += hunk(lines, near, shift);
        for (const Difference &difference : near)
            shift += difference.added.size() - difference.removed.size();
        begin = end;
    }
    return diff;
}

} // namespace pilothouse::manifest::edit

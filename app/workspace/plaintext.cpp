// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/plaintext.h"

#include "core/manifest/source/lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

qsizetype beginOf(const QByteArray &bytes)
{
    return bytes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
}

/// One character or line break of UTF-8 text.
struct Unit {
    qsizetype bytes;
    qsizetype width; ///< in UTF-16 units
};

Unit unitAt(const QByteArray &bytes, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead == '\r')
        return {bytes.mid(at, 2) == "\r\n" ? 2 : 1, 1};
    if (lead < 0xC0)
        return {1, 1};
    if (lead < 0xE0)
        return {2, 1};
    return lead < 0xF0 ? Unit{3, 1} : Unit{4, 2};
}

/// Behind `count` units from there; nothing if the text ends before, or a character lies across.
std::optional<qsizetype> offsetAfter(const QByteArray &bytes, qsizetype at, qsizetype count)
{
    while (count > 0 && at < bytes.size()) {
        const Unit unit = unitAt(bytes, at);
        at += unit.bytes;
        count -= unit.width;
    }
    return count == 0 && at <= bytes.size() ? std::optional(at) : std::nullopt;
}

/// The break of the line, or that of the line before.
QByteArray lineBreakAt(const QByteArray &bytes, qsizetype offset)
{
    const auto breakAt = [&](qsizetype at) { return bytes.mid(at, unitAt(bytes, at).bytes); };
    const qsizetype end = manifest::lineEnd(bytes, offset);
    if (end < bytes.size())
        return breakAt(end);
    const qsizetype begin = manifest::lineBegin(bytes, offset);
    if (begin == beginOf(bytes))
        return "\n";
    const bool isPair = begin >= 2 && bytes[begin - 1] == '\n' && bytes[begin - 2] == '\r';
    return breakAt(begin - (isPair ? 2 : 1));
}

} // namespace

QString plainText(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(QByteArrayView(bytes).sliced(beginOf(bytes)));
    if (text.contains(u'\r')) {
        text.replace("\r\n"_L1, "\n"_L1);
        text.replace(u'\r', u'\n');
    }
    return text;
}

bool isPlain(const QByteArray &bytes)
{
    const auto text = QByteArrayView(bytes).sliced(beginOf(bytes));
    return QString::fromUtf8(text).toUtf8() == text;
}

Typed typedBetween(const QByteArray &before, const QByteArray &after)
{
    const QString old = plainText(before);
    const QString now = plainText(after);
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype head = std::mismatch(old.begin(), old.begin() + shorter, now.begin()).first - old.begin();
    if (head > 0 && old[head - 1].isHighSurrogate())
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    if (tail > 0 && old[old.size() - tail].isLowSurrogate())
        --tail;
    return {head, old.size() - head - tail, now.mid(head, now.size() - head - tail)};
}

std::optional<manifest::edit::Replacement> inBytes(const QByteArray &bytes, const Typed &typed)
{
    const auto begin = offsetAfter(bytes, beginOf(bytes), typed.position);
    const auto end = begin ? offsetAfter(bytes, *begin, typed.removed) : std::nullopt;
    if (!end)
        return {};
    QByteArray added = typed.added.toUtf8();
    const QByteArray lineBreak = lineBreakAt(bytes, *begin);
    if (lineBreak != "\n")
        added.replace("\n", lineBreak);
    // A carriage return before, or at the end of, what is typed and a line feed behind it would become one break.
    const bool before = added.isEmpty() ? *begin > 0 && bytes[*begin - 1] == '\r' : added.endsWith('\r');
    const bool behind = *end < bytes.size() && bytes[*end] == '\n';
    const bool first = *begin > 0 && bytes[*begin - 1] == '\r' && added.startsWith('\n');
    if ((before && behind) || first)
        return {};
    return manifest::edit::Replacement{*begin, *end - *begin, added};
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/templatetext.h"

#include "core/manifest/source/lines.h"
#include "core/manifest/source/sourcetree.h"
#include "core/manifest/yaml/yamltext.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

namespace {

/// The byte at a place of a text; nothing if it has no such place.
std::optional<qsizetype> offsetOf(const QByteArray &text, int line, int column)
{
    qsizetype at = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    for (int i = 1; i < line; ++i) {
        const qsizetype next = nextLine(text, at);
        if (next <= at)
            return {};
        at = next;
    }
    for (int i = 1; i < column && at < text.size() && !isBreak(text[at]); ++i)
        for (++at; at < text.size() && (uchar(text[at]) & 0xC0) == 0x80; ++at) { }
    return at;
}

/// Ranges of a template that Jinja works on, and does not copy.
std::vector<Extent> workedOn(const QByteArray &source)
{
    std::vector<Extent> ranges;
    for (qsizetype at = 0; at + 1 < source.size();) {
        const char kind = source[at] == '{' ? source[at + 1] : ' ';
        if (kind != '{' && kind != '%' && kind != '#') {
            ++at;
            continue;
        }
        const char end[] = {kind == '{' ? '}' : kind, '}', 0};
        const qsizetype close = source.indexOf(end, at + 2);
        const qsizetype stop = close < 0 ? source.size() : close + 2;
        ranges.push_back({at, stop});
        at = stop;
    }
    return ranges;
}

class Translation
{
public:
    explicit Translation(const TemplateText &text)
        : m_text(text)
        , m_workedOn(workedOn(text.source))
    {
    }

    base::Result<Replacement> of(const Replacement &one) const
    {
        const qsizetype stop = one.offset + one.length;
        const auto begin = one.length > 0 ? beforeByte(one.offset) : behindByte(one.offset);
        auto end = one.length > 0 ? behindByte(stop) : begin;
        if (!begin || !end || *end < *begin)
            return refusal(one.offset);
        const QByteArray old = m_text.source.mid(*begin, *end - *begin);
        const bool isCopied = withLineBreaks(old, "\n") == m_text.rendered.mid(one.offset, one.length)
            && !std::ranges::any_of(m_workedOn, [&](const Extent &range) {
                                  return overlap(range, {*begin, *end});
                              });
        const bool isTakenOut =
            one.length > 0 && one.text.isEmpty() && !std::ranges::any_of(m_workedOn, [&](const Extent &range) {
                return isCut(range, {*begin, *end});
            });
        if (!isCopied && !isTakenOut)
            return refusal(one.offset);
        if (stop == m_text.rendered.size() && one.text.isEmpty() && isLineBegin(one.offset))
            end = nextLine(m_text.source, *end); // Jinja drops the last line break
        return Replacement{*begin, *end - *begin, withLineBreaks(one.text, lineBreakOf(m_text.source))};
    }

private:
    static bool overlap(Extent range, Extent patched)
    {
        return patched.isEmpty() ? patched.begin > range.begin && patched.begin < range.end
                                 : patched.begin < range.end && patched.end > range.begin;
    }

    static bool isCut(Extent range, Extent patched)
    {
        return overlap(range, patched) && (range.begin < patched.begin || range.end > patched.end);
    }

    [[nodiscard]] bool isLineBegin(qsizetype offset) const
    {
        return offset == 0 || isBreak(m_text.rendered[offset - 1]);
    }

    /// Where the byte of the rendered text stands in the source, if the same stands there.
    [[nodiscard]] std::optional<qsizetype> copied(qsizetype offset) const
    {
        if (offset < 0 || offset >= m_text.rendered.size())
            return {};
        const Mark mark = markOf(m_text.rendered, offset);
        const auto where = m_text.origins.at(mark);
        if (where.file != m_text.file || !m_text.origins.isKnown(mark.line))
            return {};
        // The column counts characters: the byte may be a later one of its character.
        qsizetype within = 0;
        while (offset > within && (uchar(m_text.rendered[offset - within]) & 0xC0) == 0x80)
            ++within;
        const auto character = offsetOf(m_text.source, where.line, where.column);
        if (!character || *character + within >= m_text.source.size())
            return {};
        const char found = m_text.source[*character + within];
        const char wanted = m_text.rendered[offset];
        const bool isSame = found == wanted || (wanted == '\n' && found == '\r');
        return isSame ? std::optional(*character + within) : std::nullopt;
    }

    /// The place in front of a byte.
    [[nodiscard]] std::optional<qsizetype> beforeByte(qsizetype offset) const
    {
        if (const auto byte = copied(offset))
            return byte;
        return isLineBegin(offset) ? beginOfLine(offset) : std::nullopt;
    }

    /// The place behind the byte before `offset`.
    [[nodiscard]] std::optional<qsizetype> behindByte(qsizetype offset) const
    {
        if (const auto byte = copied(offset - 1))
            return isBreak(m_text.source[*byte]) ? nextLine(m_text.source, *byte) : *byte + 1;
        return isLineBegin(offset) ? beginOfLine(offset) : std::nullopt;
    }

    /// Of line breaks it is not known where they come from, but of what follows them.
    [[nodiscard]] std::optional<qsizetype> beginOfLine(qsizetype offset) const
    {
        const auto first = copied(afterBlanks(m_text.rendered, offset));
        return first && isFirstInLine(m_text.source, *first) ? std::optional(lineBegin(m_text.source, *first))
                                                             : std::nullopt;
    }

    [[nodiscard]] tl::unexpected<base::Error> refusal(qsizetype offset) const
    {
        const auto where = m_text.origins.at(markOf(m_text.rendered, offset));
        return base::failure(
            base::ErrorCode::InvalidInput,
            u"%1:%2:%3: a template makes this; edit it by hand"_s.arg(where.file).arg(where.line).arg(where.column));
    }

    const TemplateText &m_text;
    std::vector<Extent> m_workedOn;
};

} // namespace

base::Result<Patch> patchOfSource(const TemplateText &text, const Patch &patch)
{
    const Translation translation(text);
    Patch result;
    for (const Replacement &one : patch.replacements) {
        auto translated = translation.of(one);
        if (!translated)
            return tl::unexpected(translated.error());
        result.replacements.push_back(std::move(*translated));
    }
    if (!arrange(result.replacements))
        return base::failure(base::ErrorCode::InvalidInput,
                             u"%1: a template repeats what is to be changed; edit it by hand"_s.arg(text.file));
    return result;
}

} // namespace pilothouse::manifest::edit

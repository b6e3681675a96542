// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/templatetext.h"

#include "core/manifest/edit/lines.h"
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
std::vector<std::pair<qsizetype, qsizetype>> workedOn(const QByteArray &source)
{
    std::vector<std::pair<qsizetype, qsizetype>> ranges;
    for (qsizetype at = 0; at + 1 < source.size();) {
        const char kind = source[at] == '{' ? source[at + 1] : ' ';
        if (kind != '{' && kind != '%' && kind != '#') {
            ++at;
            continue;
        }
        const char end[] = {kind == '{' ? '}' : kind, '}', 0};
        const qsizetype close = source.indexOf(end, at + 2);
        const qsizetype stop = close < 0 ? source.size() : close + 2;
        ranges.emplace_back(at, stop);
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
        const qsizetype end = one.offset + one.length;
        const bool isAppended = one.length == 0 && one.offset > 0;
        const auto first = copied(isAppended ? one.offset - 1 : one.offset);
        const auto last = one.length == 0 ? first : copied(end - 1);
        if (!first || !last || (one.length == 0 && one.offset == 0))
            return refusal(one.offset);
        const qsizetype begin = isAppended ? after(*first) : *first;
        const qsizetype stop = isAppended ? begin : after(*last);
        const QByteArray lineBreak = lineBreakOf(m_text.source);
        const QByteArray old = m_text.source.mid(begin, stop - begin);
        if (stop < begin || withLineBreaks(old, "\n") != m_text.rendered.mid(one.offset, one.length)
            || touches(begin, stop))
            return refusal(one.offset);
        return Replacement{begin, stop - begin, withLineBreaks(one.text, lineBreak)};
    }

private:
    /// Where the byte of the rendered text stands in the source, if the same stands there.
    [[nodiscard]] std::optional<qsizetype> copied(qsizetype offset) const
    {
        const Mark mark = markOf(m_text.rendered, offset);
        const auto where = m_text.origins.at(mark);
        if (where.file != m_text.file || !m_text.origins.isKnown(mark.line))
            return {};
        const auto at = offsetOf(m_text.source, where.line, where.column);
        if (!at || *at >= m_text.source.size())
            return {};
        // The column counts characters: the byte may be a later one of its character.
        qsizetype within = 0;
        while (offset - within > 0 && (uchar(m_text.rendered[offset - within]) & 0xC0) == 0x80)
            ++within;
        const char found = m_text.source[*at + within];
        const char wanted = m_text.rendered[offset];
        return found == wanted || (wanted == '\n' && found == '\r') ? std::optional(*at + within) : std::nullopt;
    }

    /// Behind the byte or line break.
    [[nodiscard]] qsizetype after(qsizetype offset) const
    {
        return isBreak(m_text.source[offset]) ? nextLine(m_text.source, offset) : offset + 1;
    }

    [[nodiscard]] bool touches(qsizetype begin, qsizetype end) const
    {
        return std::ranges::any_of(m_workedOn, [&](const auto &range) {
            return begin == end ? begin > range.first && begin < range.second
                                : begin < range.second && end > range.first;
        });
    }

    [[nodiscard]] tl::unexpected<base::Error> refusal(qsizetype offset) const
    {
        const auto where = m_text.origins.at(markOf(m_text.rendered, offset));
        return base::failure(
            base::ErrorCode::InvalidInput,
            u"%1:%2:%3: a template makes this; edit it by hand"_s.arg(where.file).arg(where.line).arg(where.column));
    }

    const TemplateText &m_text;
    std::vector<std::pair<qsizetype, qsizetype>> m_workedOn;
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

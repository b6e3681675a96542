// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/splicer.h"
#include "core/manifest/source/lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

using Style = SourceNode::Style;

Splicer::Spliced Splicer::operator()(const RemoveEntry &change) const
{
    if (change.remains == Remains::Comment)
        return commentOut(change);
    if (change.container->style == Style::Pair)
        return empty(*change.container, {});
    return change.container->isBlock() ? removeFromBlock(change) : removeFromFlow(change);
}

/// What becomes of a block collection that loses its only entry: `{}` or `[]`, where its key is.
Splicer::Replacements Splicer::empty(const SourceNode &container, Replacements rest) const
{
    const QByteArray brackets = container.isMapping() ? "{}" : "[]";
    if (!hasOwnLines(container) || &container == &m_tree.root())
        return {{container.content.begin, container.content.length(), brackets}};
    rest.insert(rest.begin(), {container.head, 0, ' ' + brackets});
    return rest;
}

Splicer::Replacements Splicer::removeFromBlock(const RemoveEntry &change) const
{
    const auto &entries = change.container->entries;
    const Extent lines = m_tree.linesOf(*change.entry);
    if (entries.size() == 1)
        return empty(*change.container, {{lines.begin, lines.length(), {}}});
    if (isFirstInLine(m_text, change.entry->begin) || change.entry == &entries.back())
        return {{lines.begin, lines.length(), {}}};
    // The first entry, behind the `-` of an item: the next one takes its place.
    const SourceEntry &next = *(change.entry + 1);
    if (!hasComment({lines.end, next.begin}))
        return {{change.entry->begin, next.begin - change.entry->begin, {}}};
    const qsizetype begin = beforeBlanks(m_text, change.entry->begin);
    const qsizetype end = lineEnd(m_text, std::max(change.entry->head, change.entry->value->whole.end));
    return {{begin, end - begin, {}}};
}

Splicer::Replacements Splicer::removeFromFlow(const RemoveEntry &change) const
{
    const auto &entries = change.container->entries;
    const qsizetype end = std::max(change.entry->head, change.entry->value->whole.end);
    const qsizetype comma = afterTrivia(m_text, end);
    const bool hasComma = m_text[comma] == ',';
    const qsizetype stop = hasComma ? comma + 1 : end;
    const bool isLast = change.entry == &entries.back();
    const bool hasOwnLine = isFirstInLine(m_text, change.entry->begin) && isBreak(m_text[afterBlanks(m_text, stop)]);
    Replacements replacements;
    if (hasOwnLine && entries.size() > 1) {
        const qsizetype begin = lineBegin(m_text, change.entry->begin);
        replacements.push_back({begin, nextLine(m_text, stop) - begin, {}});
    } else if (!isLast) {
        const qsizetype next = (change.entry + 1)->begin;
        const qsizetype until = hasComment({stop, next}) ? stop : next;
        return {{change.entry->begin, until - change.entry->begin, {}}};
    } else {
        const bool isBehindComma = hasComma && entries.size() > 1;
        const qsizetype begin = isBehindComma ? beforeBlanks(m_text, change.entry->begin) : change.entry->begin;
        replacements.push_back({begin, stop - begin, {}});
    }
    if (isLast && entries.size() > 1 && !hasComma) {
        const SourceEntry &before = *(change.entry - 1);
        qsizetype keep = std::max(before.head, before.value->whole.end);
        if (m_text[keep - 1] == ':' && isBlank(m_text[keep]))
            ++keep; // not every reader takes `{key:}`
        if (!hasComment({keep, change.entry->begin}) && !hasOwnLine)
            return {{keep, stop - keep, {}}};
        replacements.insert(replacements.begin(), {afterTrivia(m_text, keep), 1, {}});
    }
    return replacements;
}

Splicer::Spliced Splicer::commentOut(const RemoveEntry &change) const
{
    if (!change.container->isBlock() || !isFirstInLine(m_text, change.entry->begin))
        return m_tree.refusal(change.entry->begin,
                              u"this shares its line with other things and cannot become a comment; edit it by hand"_s);
    const Extent lines = m_tree.linesOf(*change.entry);
    const qsizetype column = columnOf(m_text, change.entry->begin);
    Replacements replacements;
    for (qsizetype at = lines.begin; at < lines.end; at = nextLine(m_text, at)) {
        const qsizetype first = firstInLine(m_text, at);
        if (first < m_text.size() && !isBreak(m_text[first]))
            replacements.push_back({std::min(first, lineBegin(m_text, at) + column), 0, "# "});
    }
    if (change.container->entries.size() > 1)
        return replacements;
    if (!hasOwnLines(*change.container) || change.container == &m_tree.root())
        return m_tree.refusal(change.entry->begin, u"nothing would be left here; edit it by hand"_s);
    return empty(*change.container, replacements);
}

} // namespace pilothouse::manifest::edit

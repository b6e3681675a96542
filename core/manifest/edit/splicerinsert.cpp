// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/splicer.h"
#include "core/manifest/source/lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

using Style = SourceNode::Style;

Splicer::Spliced Splicer::operator()(const InsertEntry &change) const
{
    const SourceNode &container = *change.container;
    return container.isBlock() ? insertInBlock(change) : insertInFlow(change);
}

Splicer::Replacements Splicer::insertInBlock(const InsertEntry &change) const
{
    const auto &entries = change.container->entries;
    const Layout layout = layoutAt(*change.container);
    const QByteArray text = entryText(change.key, change.value, layout);
    const QByteArray indent(layout.column, ' ');
    if (change.index == 0)
        return {{entries.front().begin, 0, text + layout.lineBreak + indent}};
    const qsizetype at = m_tree.linesOf(entries[change.index - 1]).end;
    const bool endsInBreak = at > 0 && isBreak(m_text[at - 1]);
    if (endsInBreak)
        return {{at, 0, indent + text + layout.lineBreak}};
    Replacements replacements = stripLast(*entries[change.index - 1].value);
    replacements.push_back({at, 0, layout.lineBreak + indent + text});
    return replacements;
}

/// A block scalar that ends with the text, without a line break, is to mean the same when one follows.
Splicer::Replacements Splicer::stripLast(const SourceNode &node) const
{
    const SourceNode *last = &node;
    while (!last->entries.empty())
        last = last->entries.back().value;
    const bool isBlockScalar = last->style == Style::Literal || last->style == Style::Folded;
    if (!isBlockScalar || last->text.empty() || last->text.ends_with('\n'))
        return {};
    const qsizetype begin = last->content.begin + 1;
    const qsizetype end = afterWord(m_text, begin);
    const QByteArray header = m_text.mid(begin, end - begin);
    if (header.contains('-'))
        return {};
    return {{begin, end - begin, QByteArray(header).replace('+', "") + '-'}};
}

Splicer::Replacements Splicer::insertInFlow(const InsertEntry &change) const
{
    const SourceNode &container = *change.container;
    QByteArray entry = change.key ? keyText(*change.key, Style::Plain, Room::Flow) + ": " : QByteArray();
    const SourceNode &root = change.value.root();
    if (!root.isScalar() || root.tag.length() > 0)
        entry += flowText(change.value);
    else
        entry += scalarText({.value = change.value.value, .raw = change.value.tree->bytes(root.content)}, Room::Flow);
    if (container.style == Style::Pair) // which gets braces
        return {{container.content.begin, 0, "{"}, {container.content.end, 0, ", " + entry + '}'}};
    if (container.entries.empty())
        return insertFirstInFlow(container, entry);
    if (change.index >= container.entries.size())
        return appendInFlow(container, entry);
    const qsizetype at = container.entries[change.index].begin;
    const QByteArray between = isFirstInLine(m_text, at) && at > container.content.begin + 1
        ? m_layout.lineBreak + QByteArray(columnOf(m_text, at), ' ')
        : QByteArray(" ");
    return {{at, 0, entry + ',' + between}};
}

Splicer::Replacements Splicer::insertFirstInFlow(const SourceNode &container, const QByteArray &entry) const
{
    const Extent inside{container.content.begin + 1, container.content.end - 1};
    if (m_tree.bytes(inside).trimmed().isEmpty())
        return {{inside.begin, inside.length(), entry}};
    return {{inside.begin, 0, entry}}; // a comment follows
}

/// Behind the last entry; on a line of its own if that has one.
Splicer::Replacements Splicer::appendInFlow(const SourceNode &container, const QByteArray &entry) const
{
    const SourceEntry &last = container.entries.back();
    const qsizetype end = std::max(last.head, last.value->whole.end);
    const qsizetype comma = afterTrivia(m_text, end);
    const bool hasComma = m_text[comma] == ',';
    const bool hasOwnLine = isFirstInLine(m_text, last.begin) && lineEnd(m_text, end) < container.content.end;
    if (!hasOwnLine)
        return {{end, 0, ", " + entry}};
    const QByteArray line = m_layout.lineBreak + QByteArray(columnOf(m_text, last.begin), ' ') + entry;
    const qsizetype lineStop = lineEnd(m_text, hasComma ? comma : end);
    if (hasComma)
        return {{lineStop, 0, line + ','}};
    return {{end, 0, ","}, {lineStop, 0, line}};
}

namespace {

/// Where the anchors of a node and all below it are written.
void collectAnchors(const QByteArray &text, const SourceNode &node, std::vector<Replacement> &anchors)
{
    if (node.anchor != 0 && node.kind != SourceNode::Kind::Alias) {
        const qsizetype begin = text.indexOf('&', node.whole.begin);
        const qsizetype end = afterWord(text, begin);
        anchors.push_back({begin, afterBlanks(text, end) - begin, {}});
    }
    for (const SourceEntry &entry : node.entries) {
        if (entry.key)
            collectAnchors(text, *entry.key, anchors);
        collectAnchors(text, *entry.value, anchors);
    }
}

} // namespace

QByteArray Splicer::withoutAnchors(Extent extent, const SourceNode &node) const
{
    Patch patch;
    collectAnchors(m_text, node, patch.replacements);
    for (Replacement &anchor : patch.replacements)
        anchor.offset -= extent.begin;
    return patch.appliedTo(m_tree.bytes(extent));
}

Splicer::Spliced Splicer::operator()(const CopyEntry &change) const
{
    const SourceEntry &entry = *change.entry;
    const bool isBlock = change.container->isBlock();
    if (entry.isExplicit || (isBlock && !isFirstInLine(m_text, entry.begin)))
        return m_tree.refusal(entry.begin, u"this is too unusual to be copied; copy it by hand"_s);
    const qsizetype end = std::max(entry.head, entry.value->whole.end);
    const qsizetype stop = isBlock ? lineEnd(m_text, end) : end;
    const QByteArray copy = keyText(change.name, entry.key->style, isBlock ? Room::Block : Room::Flow)
        + withoutAnchors({entry.key->whole.end, stop}, *entry.value);
    if (!isBlock)
        return Replacements{{end, 0, ", " + copy}};
    const QByteArray indent(columnOf(m_text, entry.begin), ' ');
    const qsizetype at = m_tree.linesOf(entry).end;
    if (isBreak(m_text[at - 1]))
        return Replacements{{at, 0, indent + copy + m_layout.lineBreak}};
    Replacements replacements = stripLast(*entry.value);
    replacements.push_back({at, 0, m_layout.lineBreak + indent + copy});
    return replacements;
}

} // namespace pilothouse::manifest::edit

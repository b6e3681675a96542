// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/splicer.h"

#include "core/manifest/source/lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::edit {

using Style = SourceNode::Style;

namespace {

/// Whether a value may stand behind a tag and still mean the same.
bool fits(const QByteArray &tag, const Snippet &snippet)
{
    using Type = Scalar::Type;
    if (!snippet.root().isScalar() || snippet.root().tag.length() > 0)
        return false;
    switch (snippet.value.type) {
    case Type::Text:
        return tag == "!" || tag == "!!str";
    case Type::Integer:
        return tag == "!!int";
    case Type::Float:
        return tag == "!!float";
    case Type::Boolean:
        return tag == "!!bool";
    case Type::Null:
    case Type::Timestamp:
        break;
    }
    return false;
}

/// Learns from the first block collections in block mappings how far a document indents them.
class Indentation
{
public:
    Indentation(const QByteArray &text, Layout &layout)
        : m_text(text)
        , m_layout(layout)
    {
    }

    void learn(const SourceNode &node)
    {
        for (const SourceEntry &entry : node.entries) {
            const SourceNode &value = *entry.value;
            if (m_knowsStep && m_knowsShift)
                return;
            if (entry.key && node.isBlock() && value.isBlock())
                compare(entry, value);
            learn(value);
        }
    }

private:
    void compare(const SourceEntry &entry, const SourceNode &value)
    {
        const qsizetype distance = columnOf(m_text, value.content.begin) - columnOf(m_text, entry.begin);
        if (value.isMapping() && distance > 0 && !std::exchange(m_knowsStep, true))
            m_layout.step = distance;
        if (value.isSequence() && distance >= 0 && !std::exchange(m_knowsShift, true))
            m_layout.sequenceShift = distance;
    }

    const QByteArray &m_text;
    Layout &m_layout;
    bool m_knowsStep = false;
    bool m_knowsShift = false;
};

} // namespace

Splicer::Splicer(const SourceTree &tree, qsizetype offset)
    : m_tree(tree)
    , m_text(tree.text())
{
    m_layout.lineBreak = lineBreakOf(m_text, offset);
    Indentation(m_text, m_layout).learn(tree.root());
}

/// Of the entries of a block collection.
Layout Splicer::layoutAt(const SourceNode &container) const
{
    Layout layout = m_layout;
    if (container.entries.empty())
        return layout;
    const SourceEntry &last = container.entries.back();
    layout.column = columnOf(m_text, last.begin);
    const qsizetype gap = afterBlanks(m_text, last.head) - last.head;
    if (container.isSequence() && gap > 0 && !isBreak(m_text[std::min(last.head + gap, m_text.size() - 1)]))
        layout.gap = gap;
    return layout;
}

bool Splicer::hasOwnLines(const SourceNode &node) const
{
    return lineBegin(m_text, node.content.begin) > node.head;
}

bool Splicer::hasComment(Extent extent) const
{
    return m_tree.bytes(extent).contains('#');
}

Splicer::Spliced Splicer::operator()(const SetValue &change) const
{
    const SourceNode &old = *change.entry->value;
    const bool lacksColon = change.entry->key && m_text.mid(change.entry->head - 1, 1) != ":";
    if (lacksColon && change.container->isBlock())
        return setBelowKey(change);
    if (lacksColon)
        return Replacements{{change.entry->head, 0, ": " + textFor(change)}};
    if (old.inFlow || !change.container->isBlock() || !takesLines(change.value))
        return setInline(change);
    // Behind `?` and a key, the value has a line of its own, as an item has.
    return change.container->isSequence() || change.entry->isExplicit ? setItemLines(change) : setLines(change);
}

/// The first value of a key that is written with `?` and has none.
Splicer::Replacements Splicer::setBelowKey(const SetValue &change) const
{
    const Layout layout = layoutAt(*change.container);
    const qsizetype end = lineEnd(m_text, change.entry->key->whole.end);
    const QByteArray indent(layout.column, ' ');
    const QByteArray text = takesLines(change.value) ? blockText(change.value, layout.column + 2, layout.lineBreak)
                                                     : inlineText(change.value, Style::Plain, layout);
    return {{end, 0, layout.lineBreak + indent + ": " + text}};
}

/// The new value where it fits behind what is there already.
QByteArray Splicer::textFor(const SetValue &change) const
{
    const SourceNode &old = *change.entry->value;
    const SourceNode &root = change.value.root();
    if (old.inFlow || !change.container->isBlock()) {
        if (!root.isScalar() || root.tag.length() > 0)
            return flowText(change.value);
        return scalarText(
            {.value = change.value.value, .raw = change.value.tree->bytes(root.content), .style = old.style},
            Room::Flow);
    }
    Layout layout = layoutAt(*change.container);
    if (old.style == Style::Literal || old.style == Style::Folded) {
        const qsizetype first = firstInLine(m_text, nextLine(m_text, old.content.begin));
        if (first < old.content.end)
            layout.step = columnOf(m_text, first) - layout.column;
    }
    return takesLines(change.value) ? flowText(change.value) : inlineText(change.value, old.style, layout);
}

/// The new value takes the place of the old one's bytes; an anchor stays, and a tag that fits.
Splicer::Replacements Splicer::setInline(const SetValue &change) const
{
    const SourceNode &old = *change.entry->value;
    const QByteArray text = textFor(change);
    Replacements replacements;
    if (old.tag.length() > 0 && !fits(m_tree.bytes(old.tag), change.value))
        replacements.push_back({old.tag.begin, afterBlanks(m_text, old.tag.end) - old.tag.begin, {}});
    if (old.isBlock() && hasOwnLines(old)) {
        const qsizetype begin = lineBegin(m_text, old.content.begin);
        const qsizetype end = nextLine(m_text, old.content.end); // remarks below stay
        replacements.push_back({begin, end - begin, {}});
        write({old.head, old.head}, ' ' + text, replacements);
    } else if (old.content.isEmpty()) {
        const bool isSpaced = old.inFlow && !change.entry->key;
        write(old.content, (isSpaced ? "" : " ") + text, replacements);
    } else {
        write(old.content, text, replacements);
    }
    return replacements;
}

/// Puts a value in the place of bytes. A remark behind them stays on its line: other lines of the value come below.
void Splicer::write(Extent place, const QByteArray &text, Replacements &replacements) const
{
    const bool isBlockScalar = place.length() > 0 && (m_text[place.begin] == '|' || m_text[place.begin] == '>');
    const qsizetype header = isBlockScalar ? afterWord(m_text, place.begin) : place.end;
    const qsizetype stop = lineEnd(m_text, header);
    if (!hasComment({header, stop})) {
        replacements.push_back({place.begin, place.length(), text});
        return;
    }
    const qsizetype found = text.indexOf(m_layout.lineBreak);
    const qsizetype first = found < 0 ? text.size() : found;
    replacements.push_back({place.begin, header - place.begin, text.left(first)});
    if (first < text.size() || place.end > stop)
        replacements.push_back({stop, std::max(place.end, stop) - stop, text.mid(first)});
}

/// A new block collection under a key.
Splicer::Replacements Splicer::setLines(const SetValue &change) const
{
    const SourceNode &old = *change.entry->value;
    const Layout layout = layoutAt(*change.container);
    const bool isSequence = change.value.root().isSequence();
    qsizetype column = columnOf(m_text, change.entry->begin) + (isSequence ? layout.sequenceShift : layout.step);
    const bool isLikeBefore = old.isBlock() && hasOwnLines(old) && old.isSequence() == isSequence;
    if (isLikeBefore)
        column = columnOf(m_text, old.content.begin);
    const QByteArray text = QByteArray(column, ' ') + blockText(change.value, column, layout.lineBreak);
    Replacements replacements;
    if (old.tag.length() > 0) {
        const qsizetype begin = beforeBlanks(m_text, old.tag.begin);
        replacements.push_back({begin, old.tag.end - begin, {}});
    }
    if (old.isBlock() && hasOwnLines(old)) {
        const qsizetype begin = lineBegin(m_text, old.content.begin);
        replacements.push_back({begin, lineEnd(m_text, old.content.end) - begin, text});
        return replacements;
    }
    const qsizetype blanks = afterBlanks(m_text, old.content.end);
    const qsizetype stop = lineEnd(m_text, old.content.end);
    const qsizetype end = blanks == stop ? blanks : old.content.end; // no blanks at the end of a line
    replacements.push_back({old.head, end - old.head, {}});
    replacements.push_back({stop, 0, layout.lineBreak + text});
    return replacements;
}

/// A new block collection behind a `-`.
Splicer::Replacements Splicer::setItemLines(const SetValue &change) const
{
    const SourceNode &old = *change.entry->value;
    const Layout layout = layoutAt(*change.container);
    const bool hasProperties = old.whole.begin < old.content.begin;
    if (hasProperties || change.value.root().whole.begin < change.value.root().content.begin)
        return setInline(change);
    const bool isThere = !old.content.isEmpty();
    const qsizetype column = isThere ? columnOf(m_text, old.content.begin) : layout.column + 1 + layout.gap;
    const QByteArray text = blockText(change.value, column, layout.lineBreak);
    if (isThere)
        return {{old.content.begin, old.content.length(), text}};
    const qsizetype blanks = afterBlanks(m_text, change.entry->head);
    const bool isBare = blanks == lineEnd(m_text, blanks);
    return {{change.entry->head, isBare ? blanks - change.entry->head : 0, QByteArray(layout.gap, ' ') + text}};
}

Splicer::Spliced Splicer::operator()(const RenameKey &change) const
{
    const SourceNode &key = *change.entry->key;
    const bool isFlow = key.inFlow || !change.container->isBlock();
    if (key.tag.length() > 0)
        return m_tree.refusal(key.whole.begin, u"this key has a tag; rename it by hand"_s);
    return Replacements{
        {key.content.begin, key.content.length(), keyText(change.name, key.style, isFlow ? Room::Flow : Room::Block)}};
}

/// Where the entry before a new one begins, or else its container.
static qsizetype neighbourOf(const InsertEntry &insert)
{
    const auto &entries = insert.container->entries;
    if (entries.empty())
        return insert.container->whole.begin;
    return entries[insert.index == 0 ? 0 : std::min(insert.index, entries.size()) - 1].begin;
}

base::Result<std::vector<Replacement>> splice(const SourceTree &tree, const Change &change)
{
    const qsizetype offset = std::visit(base::Match{[](const InsertEntry &insert) { return neighbourOf(insert); },
                                                    [](const auto &other) { return other.entry->begin; }},
                                        change.what);
    return std::visit(Splicer(tree, offset), change.what);
}

} // namespace pilothouse::manifest::edit

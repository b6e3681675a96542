// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/writing.h"

#include "core/manifest/source/lines.h"

namespace pilothouse::manifest::edit {

using Style = SourceNode::Style;

namespace {

/// Types as `value` where it is to stand.
QByteArray flowNode(const SourceTree &tree, const SourceNode &node);

Value meaningOf(const SourceNode &scalar)
{
    Node node{.tag = scalar.style == Style::Plain ? NodeTag::Plain : NodeTag::Text, .text = scalar.text};
    if (scalar.isNull)
        node.tag = NodeTag::Null;
    return Value::of(node);
}

QByteArray flowScalar(const SourceTree &tree, const SourceNode &node)
{
    if (node.whole.begin != node.content.begin)
        return tree.bytes(node.whole); // has an anchor or a tag
    return scalarText({.value = meaningOf(node), .raw = tree.bytes(node.content), .style = node.style}, Room::Flow);
}

QByteArray flowCollection(const SourceTree &tree, const SourceNode &node)
{
    QByteArray text = node.isMapping() ? "{" : "[";
    for (const SourceEntry &entry : node.entries) {
        if (&entry != &node.entries.front())
            text += ", ";
        if (entry.key)
            text += flowNode(tree, *entry.key) + ": ";
        text += flowNode(tree, *entry.value);
    }
    return text += node.isMapping() ? '}' : ']';
}

QByteArray flowNode(const SourceTree &tree, const SourceNode &node)
{
    if (node.kind == SourceNode::Kind::Alias)
        return tree.bytes(node.whole);
    if (node.isScalar())
        return flowScalar(tree, node);
    const Extent properties{node.whole.begin, node.head};
    const bool hasProperties = node.whole.begin < node.content.begin && properties.length() > 0;
    return (hasProperties ? tree.bytes(properties) + ' ' : QByteArray()) + flowCollection(tree, node);
}

} // namespace

QByteArray flowText(const Snippet &snippet)
{
    const QByteArray raw = snippet.tree->bytes(snippet.root().whole);
    const bool isReady = snippet.root().style == Style::Flow && !raw.contains('\n') && !raw.contains('\r');
    return isReady ? raw : flowNode(*snippet.tree, snippet.root());
}

bool takesLines(const Snippet &snippet)
{
    return !snippet.root().isScalar() && snippet.root().isBlock();
}

QByteArray blockText(const Snippet &snippet, qsizetype column, const QByteArray &lineBreak)
{
    const QByteArray &text = snippet.tree->text();
    const Extent whole = snippet.root().whole;
    const qsizetype own = columnOf(text, snippet.root().content.begin);
    const QByteArray indent(column, ' ');
    QByteArray result;
    for (qsizetype at = whole.begin; at < whole.end;) {
        const qsizetype end = std::min(lineEnd(text, at), whole.end);
        const bool isFirst = at == whole.begin;
        qsizetype begin = at;
        while (!isFirst && begin < end && begin < at + own && text[begin] == ' ')
            ++begin;
        if (!isFirst)
            result += lineBreak;
        if (!isFirst && begin < end)
            result += indent;
        result += text.mid(begin, end - begin);
        at = nextLine(text, end);
    }
    return result;
}

QByteArray inlineText(const Snippet &snippet, Style style, const Layout &layout)
{
    const SourceNode &root = snippet.root();
    if (!root.isScalar())
        return flowText(snippet);
    if (root.tag.length() > 0)
        return snippet.tree->bytes(root.whole);
    return scalarText({.value = snippet.value,
                       .raw = snippet.tree->bytes(root.content),
                       .style = root.style == Style::Literal || root.style == Style::Folded ? Style::Literal : style,
                       .column = layout.column + layout.step,
                       .lineBreak = layout.lineBreak},
                      Room::Block);
}

QByteArray entryText(const std::optional<std::string> &key, const Snippet &value, const Layout &layout)
{
    const QByteArray head = key ? keyText(*key, Style::Plain, Room::Block) + ':' : QByteArray("-");
    if (!takesLines(value))
        return head + QByteArray(key ? 1 : layout.gap, ' ') + inlineText(value, Style::Plain, layout);
    const bool hasProperties = value.root().whole.begin < value.root().content.begin;
    if (!key && !hasProperties)
        return head + QByteArray(layout.gap, ' ') + blockText(value, layout.column + 1 + layout.gap, layout.lineBreak);
    if (hasProperties)
        return head + ' ' + flowText(value);
    const qsizetype column = layout.column + (value.root().isSequence() ? layout.sequenceShift : layout.step);
    return head + layout.lineBreak + QByteArray(column, ' ') + blockText(value, column, layout.lineBreak);
}

} // namespace pilothouse::manifest::edit

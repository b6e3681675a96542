// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/source/treereader.h"

#include "core/manifest/source/lines.h"

#include <algorithm>
#include <string_view>

namespace pilothouse::manifest {

namespace {

using Kind = SourceNode::Kind;
using Style = SourceNode::Style;

bool isFlowMark(char c)
{
    return std::string_view(",[]{}").find(c) != std::string_view::npos;
}

/// How many bytes of `~` or `null` stand there on their own.
qsizetype nullLength(const QByteArray &text, qsizetype at)
{
    for (const char *word : {"~", "null", "Null", "NULL"}) {
        const qsizetype length = qsizetype(std::string_view(word).size());
        if (text.mid(at, length) != word)
            continue;
        const char next = at + length < text.size() ? text[at + length] : '\n';
        if (isBlank(next) || isBreak(next) || isFlowMark(next) || next == ':')
            return length;
    }
    return 0;
}

} // namespace

TreeReader::TreeReader(SourceTree &tree, const std::vector<YamlEvent> &events, qsizetype shift)
    : m_tree(tree)
    , m_text(tree.m_text)
    , m_events(events)
    , m_shift(shift)
    , m_at(shift)
{
}

bool TreeReader::read()
{
    try {
        demand(!m_events.empty(), m_at);
        m_tree.m_root = node(m_events.front().offset + m_shift);
        demand(m_next == m_events.size(), m_at);
    } catch (const Lost &) {
        return false;
    }
    return true;
}

void TreeReader::demand(bool isSo, qsizetype at)
{
    if (isSo)
        return;
    m_at = std::clamp<qsizetype>(at, 0, m_text.size());
    throw Lost{};
}

char TreeReader::charAt(qsizetype offset) const
{
    return offset >= 0 && offset < m_text.size() ? m_text[offset] : '\n';
}

/// Whether a blank, or the end of the line, follows the byte at `offset`.
bool TreeReader::isAlone(qsizetype offset) const
{
    return isBlank(charAt(offset + 1)) || isBreak(charAt(offset + 1));
}

SourceNode &TreeReader::add(Kind kind, const YamlEvent &event)
{
    SourceNode &node = m_tree.m_nodes.emplace_back();
    node.kind = kind;
    node.text = event.text;
    node.anchor = event.anchor;
    node.inFlow = m_inFlow;
    if (event.anchor != 0 && kind != Kind::Alias) {
        auto &anchors = m_tree.m_anchors;
        anchors.resize(std::max(anchors.size(), event.anchor + 1));
        anchors[event.anchor] = &node;
    }
    return node;
}

SourceNode *TreeReader::node(qsizetype from)
{
    demand(m_next < m_events.size(), from);
    const YamlEvent &event = m_events[m_next++];
    switch (event.kind) {
    case YamlEvent::Kind::Null:
        return null(event, from);
    case YamlEvent::Kind::Scalar:
        return scalar(event);
    case YamlEvent::Kind::Alias:
        return alias(event);
    case YamlEvent::Kind::SequenceStart:
        return sequence(event);
    case YamlEvent::Kind::MappingStart:
        return mapping(event);
    case YamlEvent::Kind::SequenceEnd:
    case YamlEvent::Kind::MappingEnd:
        break;
    }
    demand(false, from);
    return nullptr;
}

/// The end of the anchor and the tag that begin at `at`, in any order.
qsizetype TreeReader::properties(SourceNode &node, qsizetype at)
{
    qsizetype end = at;
    node.whole.begin = at;
    for (int i = 0; i < 2; ++i) {
        const qsizetype next = i == 0 ? at : afterTrivia(m_text, end);
        const char c = charAt(next);
        if (c != '&' && c != '!')
            break;
        qsizetype stop = next + 1;
        const bool isVerbatim = c == '!' && charAt(stop) == '<';
        while (!isBlank(charAt(stop)) && !isBreak(charAt(stop)) && (isVerbatim || !isFlowMark(charAt(stop))))
            ++stop;
        if (c == '!')
            node.tag = {next, stop};
        node.head = end = stop;
    }
    return end;
}

/// The next event that stands for something written begins there.
bool TreeReader::beginsNext(qsizetype offset) const
{
    for (std::size_t i = m_next; i < m_events.size(); ++i) {
        const auto kind = m_events[i].kind;
        if (kind != YamlEvent::Kind::SequenceEnd && kind != YamlEvent::Kind::MappingEnd)
            return m_events[i].offset + m_shift == offset;
    }
    return false;
}

SourceNode *TreeReader::null(const YamlEvent &event, qsizetype from)
{
    SourceNode &node = add(Kind::Scalar, event);
    node.isNull = true;
    qsizetype end = from;
    node.whole = {from, from};
    if (event.anchor != 0 || (charAt(event.offset + m_shift) == '!' && event.offset + m_shift >= from))
        end = properties(node, afterTrivia(m_text, from));
    const qsizetype at = afterTrivia(m_text, end);
    const qsizetype length = beginsNext(at) ? 0 : nullLength(m_text, at);
    node.style = length > 0 ? Style::Plain : Style::Empty;
    node.content = length > 0 ? Extent{at, at + length} : Extent{end, end};
    if (length > 0 && end == from)
        node.whole.begin = at;
    node.whole.end = node.content.end;
    m_at = node.whole.end;
    return &node;
}

SourceNode *TreeReader::alias(const YamlEvent &event)
{
    SourceNode &node = add(Kind::Alias, event);
    node.style = Style::Alias;
    const qsizetype begin = event.offset + m_shift;
    demand(charAt(begin) == '*', begin);
    qsizetype end = begin + 1;
    while (!isBlank(charAt(end)) && !isBreak(charAt(end)) && !isFlowMark(charAt(end)))
        ++end;
    node.whole = node.content = {begin, end};
    m_at = end;
    return &node;
}

SourceNode *TreeReader::scalar(const YamlEvent &event)
{
    SourceNode &node = add(Kind::Scalar, event);
    const qsizetype propertiesEnd = properties(node, event.offset + m_shift);
    const bool hasProperties = propertiesEnd > node.whole.begin;
    const qsizetype begin = hasProperties ? afterTrivia(m_text, propertiesEnd) : propertiesEnd;
    const char c = charAt(begin);
    node.content.begin = begin;
    if (c == '"' || c == '\'') {
        node.style = c == '"' ? Style::DoubleQuoted : Style::SingleQuoted;
        node.content.end = quotedEnd(begin);
    } else if (c == '|' || c == '>') {
        node.style = c == '|' ? Style::Literal : Style::Folded;
        node.content.end = blockEnd(begin, event.text);
    } else if (event.text.empty()) {
        node.style = Style::Empty;
        node.content = {propertiesEnd, propertiesEnd};
    } else {
        node.style = Style::Plain;
        node.content.end = matchedEnd(begin, event.text);
    }
    node.whole.end = node.content.end;
    m_at = node.whole.end;
    return &node;
}

qsizetype TreeReader::quotedEnd(qsizetype at) const
{
    const char quote = m_text[at];
    for (++at; at < m_text.size(); ++at) {
        const bool escapes = quote == '"' ? m_text[at] == '\\' : m_text[at] == quote && charAt(at + 1) == quote;
        if (escapes)
            ++at;
        else if (m_text[at] == quote)
            return at + 1;
    }
    return at;
}

/// A plain or block scalar is written with the very bytes of its text; only blanks and line breaks may differ.
qsizetype TreeReader::matchedEnd(qsizetype at, const std::string &text)
{
    qsizetype end = at;
    for (const char c : text) {
        if (isBlank(c) || isBreak(c))
            continue;
        while (at < m_text.size() && (isBlank(m_text[at]) || isBreak(m_text[at])))
            ++at;
        demand(at < m_text.size() && m_text[at] == c, at);
        end = ++at;
    }
    return end;
}

qsizetype TreeReader::blockEnd(qsizetype at, const std::string &text)
{
    qsizetype headerEnd = at + 1;
    bool keeps = false;
    for (; !isBlank(charAt(headerEnd)) && !isBreak(charAt(headerEnd)); ++headerEnd)
        keeps = keeps || m_text[headerEnd] == '+';
    const qsizetype first = lineEnd(m_text, headerEnd);
    const qsizetype matched = matchedEnd(first, text);
    qsizetype end = matched == first ? headerEnd : lineEnd(m_text, matched);
    while (keeps) {
        const qsizetype next = nextLine(m_text, end);
        if (next >= m_text.size() || !isBreak(charAt(afterBlanks(m_text, next))))
            break;
        end = lineEnd(m_text, next);
    }
    return end;
}

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/source/lines.h"
#include "core/manifest/source/treereader.h"

#include <algorithm>
#include <utility>

namespace pilothouse::manifest {

using Kind = SourceNode::Kind;
using Style = SourceNode::Style;

SourceNode *TreeReader::mapping(const YamlEvent &event)
{
    SourceNode &node = add(Kind::Mapping, event);
    qsizetype begin = event.offset + m_shift;
    node.whole.begin = begin;
    if (event.anchor != 0 || event.isTagged)
        begin = afterTrivia(m_text, properties(node, begin));
    const bool isPair = charAt(begin) != '{' && m_pairs;
    node.style = charAt(begin) == '{' ? Style::Flow : isPair ? Style::Pair : Style::Block;
    node.content = {begin, begin};
    m_at = node.style == Style::Flow ? begin + 1 : begin;
    const bool hadPairs = std::exchange(m_pairs, false);
    const bool wasInFlow = std::exchange(m_inFlow, m_inFlow || node.style == Style::Flow);
    entries(node);
    m_pairs = hadPairs;
    m_inFlow = wasInFlow;
    ++m_next;
    if (node.style == Style::Flow)
        close(node, '}');
    node.content.end = node.whole.end = m_at;
    return &node;
}

void TreeReader::entries(SourceNode &mapping)
{
    while (m_next < m_events.size() && m_events[m_next].kind != YamlEvent::Kind::MappingEnd)
        entry(mapping);
    demand(m_next < m_events.size(), m_at);
}

void TreeReader::entry(SourceNode &mapping)
{
    const bool isFlow = mapping.style == Style::Flow;
    SourceEntry entry;
    entry.begin = isFlow ? separators(m_at) : afterTrivia(m_text, m_at);
    entry.isExplicit = charAt(entry.begin) == '?' && isAlone(entry.begin);
    entry.key = node(entry.isExplicit ? entry.begin + 1 : entry.begin);
    demand(entry.isExplicit || entry.key->whole.begin == entry.begin, entry.begin);
    const qsizetype keyEnd = entry.key->whole.end;
    const qsizetype colon = isFlow || entry.isExplicit ? afterTrivia(m_text, keyEnd) : afterBlanks(m_text, keyEnd);
    const bool hasColon = charAt(colon) == ':';
    demand(hasColon || isFlow || entry.isExplicit, colon);
    entry.isExplicit = entry.isExplicit || !hasColon;
    entry.head = hasColon ? colon + 1 : keyEnd;
    m_at = entry.head;
    entry.value = node(entry.head);
    entry.value->head = std::max(entry.value->head, entry.head);
    m_at = std::max(m_at, entry.head);
    mapping.entries.push_back(entry);
}

SourceNode *TreeReader::sequence(const YamlEvent &event)
{
    SourceNode &node = add(Kind::Sequence, event);
    qsizetype begin = event.offset + m_shift;
    node.whole.begin = begin;
    if (event.anchor != 0 || event.isTagged)
        begin = afterTrivia(m_text, properties(node, begin));
    node.style = charAt(begin) == '[' ? Style::Flow : Style::Block;
    node.content = {begin, begin};
    m_at = node.style == Style::Flow ? begin + 1 : begin;
    const bool hadPairs = std::exchange(m_pairs, node.style == Style::Flow);
    const bool wasInFlow = std::exchange(m_inFlow, m_inFlow || node.style == Style::Flow);
    items(node);
    m_pairs = hadPairs;
    m_inFlow = wasInFlow;
    ++m_next;
    if (node.style == Style::Flow)
        close(node, ']');
    node.content.end = node.whole.end = m_at;
    return &node;
}

void TreeReader::items(SourceNode &sequence)
{
    const bool isFlow = sequence.style == Style::Flow;
    while (m_next < m_events.size() && m_events[m_next].kind != YamlEvent::Kind::SequenceEnd) {
        SourceEntry item;
        item.begin = isFlow ? separators(m_at) : afterTrivia(m_text, m_at);
        demand(isFlow || (charAt(item.begin) == '-' && isAlone(item.begin)), item.begin);
        item.head = isFlow ? item.begin : item.begin + 1;
        m_at = item.head;
        item.value = node(item.head);
        item.value->head = std::max(item.value->head, item.head);
        m_at = std::max(m_at, item.head);
        sequence.entries.push_back(item);
    }
    demand(m_next < m_events.size(), m_at);
}

/// Behind what may stand between the entries of a flow collection.
qsizetype TreeReader::separators(qsizetype at) const
{
    at = afterTrivia(m_text, at);
    while (charAt(at) == ',')
        at = afterTrivia(m_text, at + 1);
    return at;
}

void TreeReader::close(SourceNode &collection, char bracket)
{
    const qsizetype at = separators(m_at);
    demand(charAt(at) == bracket, at);
    collection.whole.end = m_at = at + 1;
}

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/source/sourcetree.h"
#include "core/manifest/yaml/yamlevents.h"

namespace pilothouse::manifest {

/// Builds the tree of a text from where the scanner says that things begin: finds where they end.
class TreeReader
{
public:
    /// `shift`: how many bytes of the tree's text the scanner was not shown, at its beginning.
    TreeReader(SourceTree &tree, const std::vector<YamlEvent> &events, qsizetype shift);

    /// Whether all could be found. If not, the place where it could not.
    [[nodiscard]] bool read();
    [[nodiscard]] qsizetype lostAt() const { return m_at; }

private:
    struct Lost {
    };

    SourceNode *node(qsizetype from);
    SourceNode *null(const YamlEvent &event, qsizetype from);
    SourceNode *scalar(const YamlEvent &event);
    SourceNode *alias(const YamlEvent &event);
    SourceNode *mapping(const YamlEvent &event);
    SourceNode *sequence(const YamlEvent &event);
    void entries(SourceNode &mapping);
    void entry(SourceNode &mapping);
    void items(SourceNode &sequence);

    SourceNode &add(SourceNode::Kind kind, const YamlEvent &event);
    qsizetype properties(SourceNode &node, qsizetype at);
    void close(SourceNode &collection, char bracket);
    [[nodiscard]] qsizetype separators(qsizetype at) const;
    [[nodiscard]] qsizetype quotedEnd(qsizetype at) const;
    [[nodiscard]] qsizetype matchedEnd(qsizetype at, const std::string &text);
    [[nodiscard]] qsizetype blockEnd(qsizetype at, const std::string &text);
    [[nodiscard]] bool beginsNext(qsizetype offset) const;
    [[nodiscard]] char charAt(qsizetype offset) const;
    [[nodiscard]] bool isAlone(qsizetype offset) const;
    void demand(bool isSo, qsizetype at);

    SourceTree &m_tree;
    const QByteArray &m_text;
    const std::vector<YamlEvent> &m_events;
    qsizetype m_shift;
    std::size_t m_next = 0; ///< event
    qsizetype m_at = 0;     ///< all before is accounted for
    bool m_inFlow = false;
    bool m_pairs = false; ///< directly in a flow sequence, where `a: b` is a mapping
};

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/change.h"
#include "core/manifest/edit/writing.h"

namespace pilothouse::manifest::edit {

/// Makes changes in the text of a document: where exactly, and with which indentation, brackets and commas.
class Splicer
{
public:
    using Spliced = base::Result<std::vector<Replacement>>;

    /// `offset`: about where; new lines end as those do that are there.
    Splicer(const SourceTree &tree, qsizetype offset);

    [[nodiscard]] Spliced operator()(const SetValue &change) const;
    [[nodiscard]] Spliced operator()(const InsertEntry &change) const;
    [[nodiscard]] Spliced operator()(const RemoveEntry &change) const;
    [[nodiscard]] Spliced operator()(const RenameKey &change) const;
    [[nodiscard]] Spliced operator()(const CopyEntry &change) const;

private:
    using Replacements = std::vector<Replacement>;

    [[nodiscard]] Layout layoutAt(const SourceNode &container) const;
    [[nodiscard]] Replacements setInline(const SetValue &change) const;
    void write(Extent place, const QByteArray &text, Replacements &replacements) const;
    [[nodiscard]] Replacements setBelowKey(const SetValue &change) const;
    [[nodiscard]] Replacements setLines(const SetValue &change) const;
    [[nodiscard]] Replacements setItemLines(const SetValue &change) const;
    [[nodiscard]] QByteArray textFor(const SetValue &change) const;
    [[nodiscard]] Replacements insertInBlock(const InsertEntry &change) const;
    [[nodiscard]] Replacements stripLast(const SourceNode &node) const;
    [[nodiscard]] Replacements insertInFlow(const InsertEntry &change) const;
    [[nodiscard]] Replacements insertFirstInFlow(const SourceNode &container, const QByteArray &entry) const;
    [[nodiscard]] Replacements appendInFlow(const SourceNode &container, const QByteArray &entry) const;
    [[nodiscard]] Replacements removeFromBlock(const RemoveEntry &change) const;
    [[nodiscard]] Replacements removeFromFlow(const RemoveEntry &change) const;
    [[nodiscard]] Replacements empty(const SourceNode &container, Replacements rest) const;
    [[nodiscard]] Spliced commentOut(const RemoveEntry &change) const;
    [[nodiscard]] QByteArray withoutAnchors(Extent extent, const SourceNode &node) const;
    /// Whether it begins on a line below its key or `-`.
    [[nodiscard]] bool hasOwnLines(const SourceNode &node) const;
    [[nodiscard]] bool hasComment(Extent extent) const;

    const SourceTree &m_tree;
    const QByteArray &m_text;
    Layout m_layout;
};

} // namespace pilothouse::manifest::edit

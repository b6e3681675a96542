// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/manifest/template/sourcemap.h"

#include <QByteArray>
#include <QString>

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace pilothouse::manifest {

/// A range of bytes of a text.
struct Extent {
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype length() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return begin == end; }
    bool operator==(const Extent &) const = default;
};

struct SourceNode;

/// One `key: value` of a mapping or one item of a sequence, as it is written.
struct SourceEntry {
    SourceNode *key = nullptr; ///< null in a sequence
    SourceNode *value = nullptr;
    qsizetype begin = 0;     ///< of the key, of `?`, of `-`; of the value itself in a flow sequence
    qsizetype head = 0;      ///< right behind `:` or `-`, where the value may begin
    bool isExplicit = false; ///< `? key`, or a key without `:`
};

/// A node as it is written: nothing resolved, everything with its bytes.
struct SourceNode {
    enum class Kind { Scalar, Sequence, Mapping, Alias };
    /// Pair: the mapping of one entry that `[a: b]` writes without braces.
    enum class Style { Empty, Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow, Pair, Alias };

    Kind kind = Kind::Scalar;
    Style style = Style::Empty;
    Extent whole;           ///< with anchor and tag
    Extent content;         ///< without; empty where nothing is written
    Extent tag;             ///< its tag, if it has one
    std::string text;       ///< of a scalar, escapes resolved
    std::size_t anchor = 0; ///< number of its own, or of the one an alias stands for; 0: none
    qsizetype head = 0;     ///< where it may begin: right behind its anchor and tag, else behind `:` or `-`
    bool inFlow = false;    ///< stands in a flow collection
    bool isNull = false;    ///< written as nothing, or as `~` or `null`
    std::vector<SourceEntry> entries;

    [[nodiscard]] bool isMapping() const { return kind == Kind::Mapping; }
    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }
    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool isBlock() const { return style == Style::Block; }
};

/// A YAML document as it is written: where every key, value and entry begins and ends. Offsets are of the text as
/// given, a byte order mark included.
class SourceTree
{
public:
    /// Fails with InvalidInput where the text is no YAML, is UTF-16, or has something whose end cannot be told.
    /// `origins`: where rendered text comes from, for refusals.
    [[nodiscard]] static base::Result<SourceTree> read(const QByteArray &text, const QString &file,
                                                       const SourceMap *origins = nullptr);

    [[nodiscard]] const SourceNode &root() const { return *m_root; }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

    /// What a node stands for: of an alias, the node that has its anchor.
    [[nodiscard]] const SourceNode &resolved(const SourceNode &node) const;
    /// The entries that a node has in the end: its own without the merge key, then those that it merges.
    [[nodiscard]] std::vector<const SourceEntry *> members(const SourceNode &node) const;
    /// The member of that name or index, or null. A key is named by its text, whatever its type.
    [[nodiscard]] const SourceEntry *member(const SourceNode &node, const std::string &token) const;
    /// The mappings that a mapping's merge key names, the first of them first.
    [[nodiscard]] std::vector<const SourceNode *> mergedInto(const SourceNode &mapping) const;
    /// The text of an entry's key, or its index.
    [[nodiscard]] std::string tokenOf(const SourceNode &container, const SourceEntry &entry) const;

    [[nodiscard]] QByteArray bytes(Extent extent) const { return m_text.mid(extent.begin, extent.length()); }
    /// All bytes of the lines an entry of a block collection has for itself: its own, and the comments right below
    /// that are indented deeper. Begins at the entry if something else stands before it on its first line.
    [[nodiscard]] Extent linesOf(const SourceEntry &entry) const;

    /// "FILE:LINE:COLUMN: reason", as an error.
    [[nodiscard]] tl::unexpected<base::Error> refusal(qsizetype offset, const QString &reason) const;
    [[nodiscard]] QString place(qsizetype offset) const;

private:
    friend class TreeReader;
    void collect(const SourceNode &mapping, std::vector<const SourceEntry *> &members) const;

    QByteArray m_text;
    QString m_file;
    std::optional<SourceMap> m_origins;
    std::deque<SourceNode> m_nodes;
    std::vector<const SourceNode *> m_anchors; ///< by number
    const SourceNode *m_root = nullptr;
};

/// Whether an entry is a merge key, `<<`.
[[nodiscard]] bool isMerge(const SourceEntry &entry);

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/problems.h"

#include <QByteArray>

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pilothouse::manifest {

struct Node;

/// One `key: value` of a mapping. The key is a scalar.
struct Entry {
    const Node *key;
    const Node *value;
};

enum class NodeKind { Scalar, Sequence, Mapping };

/// What decides a scalar's type: its text (Plain), or how it is written.
enum class NodeTag { Plain, Text, Null, Boolean, Integer, Float, Timestamp };

/// A node of a YAML document with its place. Immutable once read, so an alias is simply the same node again.
struct Node {
    NodeKind kind = NodeKind::Scalar;
    NodeTag tag = NodeTag::Plain;
    Mark mark;
    std::string text;                ///< scalar: as written, escapes resolved, UTF-8
    std::vector<const Node *> items; ///< sequence
    std::vector<Entry> entries;      ///< mapping: merge keys applied, every key once
    qint64 expandedCount = 1;        ///< nodes below and including this one, aliases counted each time

    [[nodiscard]] bool isScalar() const { return kind == NodeKind::Scalar; }
    [[nodiscard]] bool isSequence() const { return kind == NodeKind::Sequence; }
    [[nodiscard]] bool isMapping() const { return kind == NodeKind::Mapping; }
    /// Written as nothing, `~` or `null`.
    [[nodiscard]] bool isNull() const { return kind == NodeKind::Scalar && tag == NodeTag::Null; }

    /// The entry of a text key of this mapping, or null.
    [[nodiscard]] const Entry *entry(std::string_view key) const;
    /// The value of a text key of this mapping, or null.
    [[nodiscard]] const Node *find(std::string_view key) const;
};

/// A YAML document as a tree that is safe to walk: no cycles, at most 100 levels, a bounded number of nodes
/// even when aliases are followed.
class YamlDocument
{
public:
    [[nodiscard]] const Node *root() const { return m_root; }

private:
    friend class TreeBuilder;
    std::deque<Node> m_nodes;
    const Node *m_root = nullptr;
};

/// Largest manifest that is read.
inline constexpr qint64 largestTextByteCount = qint64(16) * 1024 * 1024;

/// Reads one YAML document. Null when it cannot be read at all; problems say why either way.
/// Refuses text over 16 MB, other encodings than UTF-8 and UTF-16 with a byte order mark, deep nesting, aliases to
/// an ancestor and alias bombs.
[[nodiscard]] std::unique_ptr<YamlDocument> readYaml(const QByteArray &text, Problems &problems);

} // namespace pilothouse::manifest

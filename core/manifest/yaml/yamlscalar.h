// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"

#include <QString>

#include <optional>

namespace pilothouse::manifest {

/// What a scalar means in YAML 1.1 as PyYAML reads it, which is what Maestro manifests were written for.
struct Scalar {
    enum class Type { Null, Boolean, Integer, Float, Timestamp, Text };

    Type type = Type::Null;
    bool boolean = false;
    std::optional<qint64> integer; ///< of an Integer that fits
    double number = 0;             ///< of a Float
    QString text;                  ///< as Python's str() prints it
    QString timestampLiteral;

    /// As Python's repr() prints it.
    [[nodiscard]] QString literal() const;

    [[nodiscard]] bool isTrue() const;
};

/// The typed value of a scalar node.
[[nodiscard]] Scalar scalarOf(const Node &node);

/// Whether a node is text: quoted, or plain and nothing else in YAML 1.1.
[[nodiscard]] bool isText(const Node &node);

/// Python's truth of a value: everything but null, false, zero, "" and what is empty.
[[nodiscard]] bool isTruthy(const Node &node);

/// Whether a plain scalar is a number in base 60 (`12:30`) or 8 (`0755`), which surprises.
[[nodiscard]] bool isSurprisingNumber(const Node &node);

/// Two keys of one mapping are the same if they have the same identity: `1` and `0x1` do, `1` and `"1"` do not.
[[nodiscard]] std::string keyIdentity(const Node &key);

/// The kind of scalar a YAML tag asks for: nothing for an unknown one.
[[nodiscard]] std::optional<NodeTag> scalarTag(std::string_view tag);

/// Whether text can be read as the explicit tag says, e.g. `!!int x` cannot.
[[nodiscard]] bool fitsTag(std::string_view text, NodeTag tag);

/// Whether plain text is null: nothing, `~`, `null`…
[[nodiscard]] bool isNullText(std::string_view text);

} // namespace pilothouse::manifest

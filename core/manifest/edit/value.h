// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/source/pointer.h"
#include "core/manifest/yaml/yamldocument.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <optional>
#include <span>

namespace pilothouse::manifest::edit {

/// What a document means, however it is written: aliases followed, merge keys applied, scalars typed.
struct Value {
    NodeKind kind = NodeKind::Scalar;
    Scalar::Type type = Scalar::Type::Null; ///< of a scalar
    QString text;                           ///< of a scalar, as Python prints it
    std::string key;                        ///< in a mapping: as written
    std::string identity;                   ///< in a mapping: what makes two keys the same
    std::vector<Value> children;

    [[nodiscard]] static Value of(const Node &node);
    [[nodiscard]] static Value ofText(const QString &text);
    [[nodiscard]] static Value ofMapping() { return {.kind = NodeKind::Mapping}; }

    /// The value at a place, or null.
    [[nodiscard]] Value *at(std::span<const std::string> place);
    /// The child a token names, or null. A key is named by its text, whatever its type.
    [[nodiscard]] Value *child(const std::string &token);

    /// Gives a mapping the key, or the key another value.
    void put(const std::string &name, Value value);
    /// Takes the child away that a token names.
    void remove(const std::string &token);
    void rename(const std::string &token, const std::string &name);
};

/// Where two values mean different things: the first place, or nothing. The order of keys means nothing.
[[nodiscard]] std::optional<Pointer> firstDifference(const Value &a, const Value &b);

} // namespace pilothouse::manifest::edit

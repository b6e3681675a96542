// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/value.h"
#include "core/manifest/source/sourcetree.h"

#include <memory>

namespace pilothouse::manifest::edit {

/// A piece of YAML that is to come into a document, with what it means.
struct Snippet {
    std::shared_ptr<const SourceTree> tree;
    Value value;

    [[nodiscard]] const SourceNode &root() const { return tree->root(); }

    /// Reads the text of a value; no text is null. Fails with InvalidInput for what is no YAML, and for template marks,
    /// which would come to life in the document.
    [[nodiscard]] static base::Result<Snippet> read(const QByteArray &yaml);
    /// That text and no other type.
    [[nodiscard]] static Snippet ofText(const QString &text);
    /// A mapping with one entry, or (without a key) a sequence with one item, in the style of the value.
    [[nodiscard]] static base::Result<Snippet> holding(const std::optional<std::string> &key, const Snippet &value);
};

} // namespace pilothouse::manifest::edit

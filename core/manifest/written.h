// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace pilothouse::manifest {

class TemplateRenderer;

/// A value as a manifest has it, with aliases followed and merge keys applied: for a form.
struct Written {
    NodeKind kind = NodeKind::Scalar;
    QString name;                ///< its key; in a list, its index
    QString text;                ///< of a scalar as it is written, without quotes; of a collection on one line, as YAML
    bool isText = false;         ///< a scalar that reads as text, not as a number or the like
    model::SourceLocation where; ///< of the key; in a list, of the item
    std::vector<Written> children;

    /// The child of that name, or null.
    [[nodiscard]] const Written *child(const QString &name) const;

    bool operator==(const Written &) const = default;
};

/// What stands at places of a manifest, each given by the keys that lead to it from the top; nothing where nothing is,
/// or where the text is no YAML. Lines are those of the source, whatever templates make of it. Blocks while they do.
[[nodiscard]] std::vector<std::optional<Written>> writtenAt(const QByteArray &text, const QString &path,
                                                            const std::vector<QStringList> &places,
                                                            TemplateRenderer &renderer);

/// How a text that somebody has typed is written as a value: a number that reads as the same text as a number, all
/// else as text.
[[nodiscard]] QByteArray plainScalar(const QString &text);

} // namespace pilothouse::manifest

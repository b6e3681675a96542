// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/edit.h"
#include "core/manifest/problems.h"

#include <optional>

namespace pilothouse::manifest::edit {

/// A value at a place, whatever is there now: it is set, or added together with the mappings and lists above it that
/// are missing ("-" as the last token appends). Without a value, what is there is removed.
struct Put {
    QString pointer; ///< RFC 6901
    std::optional<QByteArray> yaml;
    QString key = {};         ///< instead of a value: another name for the key there
    std::optional<Mark> mark; ///< instead of a pointer: of a scalar, which is set, or of a key, which is renamed
};

/// Makes all of them, one after another, or none: as `apply`, with one patch of the text before.
[[nodiscard]] base::Result<Edited> put(const QByteArray &text, const QString &path, const std::vector<Put> &values,
                                       TemplateRenderer &renderer);

/// Text as a YAML scalar that may stand anywhere: plain where that reads as the same text, quoted otherwise.
[[nodiscard]] QByteArray yamlScalar(const QString &text);

} // namespace pilothouse::manifest::edit

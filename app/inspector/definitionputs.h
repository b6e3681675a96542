// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/definitionrow.h"
#include "core/manifest/edit/put.h"

namespace pilothouse::app {

/// A row, and what was typed into it.
struct FilledRow {
    DefinitionRow row;
    TypedValue typed;
};

/// What is there to be typed over; of a secret, nothing.
[[nodiscard]] TypedValue typedOf(const DefinitionRow &row);

/// How it comes into the manifest: nothing to do if it says what is there already, or lacks its name.
[[nodiscard]] std::vector<manifest::edit::Put> putsFor(const DefinitionRow &row, const TypedValue &typed);

/// Whether two rows are keys of one mapping that is not there yet.
[[nodiscard]] bool comesWith(const DefinitionRow &one, const DefinitionRow &other);

/// How what was typed into several rows comes into the manifest at once: keys of a mapping that is not there yet come
/// with it. None of them says nothing, see `putsFor`.
[[nodiscard]] std::vector<manifest::edit::Put> putsFor(const std::vector<FilledRow> &rows);

/// How it is taken out again.
[[nodiscard]] std::vector<manifest::edit::Put> removalOf(const DefinitionRow &row);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/definitionrow.h"
#include "core/manifest/edit/put.h"

namespace pilothouse::app {

/// What somebody has typed into a row: a value, and a name for one that gets one.
struct TypedValue {
    QString name;
    QString text;

    bool operator==(const TypedValue &) const = default;
};

/// What is there to be typed over; of a secret, nothing.
[[nodiscard]] TypedValue typedOf(const DefinitionRow &row);

/// How it comes into the manifest: nothing to do if it says what is there already, or lacks its name.
[[nodiscard]] std::vector<manifest::edit::Put> putsFor(const DefinitionRow &row, const TypedValue &typed);

/// How it is taken out again.
[[nodiscard]] std::vector<manifest::edit::Put> removalOf(const DefinitionRow &row);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/changes.h"

namespace pilothouse::manifest::edit {

/// Every change at all places where a reader of the document will meet it. Fails with InvalidInput where one would show
/// at places that are not meant to change.
[[nodiscard]] base::Result<Changes> spread(const SourceTree &tree, Changes changes);

/// Whether the text `after` means what `before` means but for the changes, at the places where they were spread to.
/// Fails with InvalidInput and says what else it would change.
[[nodiscard]] base::Result<void> verify(const SourceTree &before, const QByteArray &after, const Changes &changes);

} // namespace pilothouse::manifest::edit

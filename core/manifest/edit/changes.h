// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/change.h"
#include "core/manifest/edit/edit.h"

namespace pilothouse::manifest::edit {

using Changes = std::vector<Change>;

/// What has to happen in a document for an edit. Fails with InvalidInput or NotFound.
[[nodiscard]] base::Result<Changes> changesFor(const SourceTree &tree, const Edit &edit);

/// The same for edits that are known by names, not by pointers.
[[nodiscard]] base::Result<Changes> renaming(const SourceTree &tree, const Rename &rename);
[[nodiscard]] base::Result<Changes> moving(const SourceTree &tree, const Move &move);
[[nodiscard]] base::Result<Changes> connecting(const SourceTree &tree, const Connect &connect);
[[nodiscard]] base::Result<Changes> disconnecting(const SourceTree &tree, const Disconnect &disconnect);
[[nodiscard]] base::Result<Changes> creating(const SourceTree &tree, const Create &create);
[[nodiscard]] base::Result<Changes> duplicating(const SourceTree &tree, const Duplicate &duplicate);

/// The node at a place, aliases followed; null if there is none.
[[nodiscard]] const SourceNode *nodeAt(const SourceTree &tree, const Pointer &pointer);

[[nodiscard]] base::Result<Changes> setting(const SourceTree &tree, const Pointer &pointer, const Snippet &value);
[[nodiscard]] base::Result<Changes> adding(const SourceTree &tree, const Pointer &pointer, const Snippet &value);
[[nodiscard]] base::Result<Changes> removing(const SourceTree &tree, const Pointer &pointer, Remains remains);

} // namespace pilothouse::manifest::edit

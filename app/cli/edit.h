// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "core/manifest/edit/edit.h"

namespace pilothouse::cli {

/// The edit that the words behind `edit` ask for: "set POINTER VALUE", "rename ship OLD NEW"… Fails with InvalidInput
/// and the usage.
[[nodiscard]] base::Result<manifest::edit::Edit> editFromWords(const QStringList &words);

/// Edits the manifest's file, prints what has changed as a unified diff, and returns the exit status. Of standard input
/// the edited text is printed; with --dry-run the diff, and no file is written.
[[nodiscard]] int performEdit(const Arguments &arguments);

} // namespace pilothouse::cli

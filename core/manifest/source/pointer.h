// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

#include <string>
#include <vector>

namespace pilothouse::manifest {

/// A place in a document: the keys and indices that lead to it from the root.
using Pointer = std::vector<std::string>;

/// Reads a JSON Pointer (RFC 6901): "/services/web/instances/web-1", with ~1 for `/` and ~0 for `~` in a key. Fails
/// with InvalidInput.
[[nodiscard]] base::Result<Pointer> pointerFromString(const QString &text);

[[nodiscard]] QString toString(const Pointer &pointer);

/// The token as an index into a sequence; -1 if it is none.
[[nodiscard]] qsizetype indexOf(const std::string &token);

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/keydescription.h"
#include "core/manifest/yaml/yamldocument.h"

namespace pilothouse::manifest {

/// Warns of each key the place does not know (MaestroNG ignores them without a word) and says what it was probably
/// meant to be: a misspelt key, another tool's word for it, or a key of another place.
void reportUnknownKeys(const Node &mapping, KeyPlace place, const Scope &scope);

} // namespace pilothouse::manifest

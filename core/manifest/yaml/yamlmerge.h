// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"

namespace pilothouse::manifest {

/// Reports each key that a mapping gives twice and keeps the first.
void dropRepeatedKeys(Node &mapping, Problems &problems);

/// Takes the merge key (`<<`, https://yaml.org/type/merge.html) out of a mapping and tells what it merges, strongest
/// first.
[[nodiscard]] std::vector<const Node *> takeMergeSources(Node &mapping, Problems &problems);

/// Adds the entries of the sources whose keys the mapping does not have; of a key in several, the first one's.
void mergeFrom(Node &mapping, const std::vector<const Node *> &sources);

} // namespace pilothouse::manifest

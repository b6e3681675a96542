// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace pilothouse::manifest {

/// Of each group of nodes that reach one another, one ring: node after node, the smallest first, the last leading back
/// to the first. `successors[n]` are the nodes that node n leads to. Linear time, no recursion.
[[nodiscard]] std::vector<std::vector<int>> findRings(const std::vector<std::vector<int>> &successors);

} // namespace pilothouse::manifest

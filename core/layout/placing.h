// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/graph.h"

namespace pilothouse::layout {

/// Moves the groups that have a place to it, and those that they would cover into the nearest gap above or below.
/// Edges that end at what has moved, or would pass behind it, find another way. Fills in `homes` and `origin`.
void takePlaces(Placement &placement, const Graph &graph, const Metrics &metrics);

} // namespace pilothouse::layout

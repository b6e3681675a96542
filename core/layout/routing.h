// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/graph.h"
#include "core/layout/lanes.h"

namespace pilothouse::layout {

/// The x range of every column; groups stand at its left side.
struct ColumnSpan {
    double left = 0;
    double right = 0;
};

/// The way of every arc, from left to right, through the lanes. Arcs meet a group's side spread out, in the order
/// of where they come from, and straight where that is possible.
[[nodiscard]] std::vector<Route> routeArcs(const Lanes &lanes, const std::vector<QRectF> &groups,
                                           const std::vector<ColumnSpan> &columns);

/// Without the points that a straight line passes anyway.
[[nodiscard]] Route simplified(const Route &route);

} // namespace pilothouse::layout

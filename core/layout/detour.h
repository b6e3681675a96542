// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/graph.h"

namespace pilothouse::layout {

/// Whether an edge drawn along the route would touch the rectangle.
[[nodiscard]] bool passes(const Route &route, const QRectF &rect);

/// One end of a route: a group, and how high the edge meets it.
struct Port {
    QRectF group;
    double height = 0;
};

/// A route between the nearer sides of two groups: straight over if nothing lies between, else by way of the gap that
/// is least out of the way. Where there is none, it passes behind as few groups as it can.
[[nodiscard]] Route detour(const Port &from, const Port &to, const std::vector<QRectF> &groups, const Metrics &metrics);

} // namespace pilothouse::layout

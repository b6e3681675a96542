// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/graph.h"

#include <QRectF>

#include <vector>

namespace pilothouse::app {

struct MapEdge;
enum class MapEdgeKind;

/// A stroke of the map's edges: a whole edge, or what of it runs where no other has been drawn. So edges that share a
/// way are one line there, no darker than others, and their dashes do not fill each other's gaps.
struct MapStrand {
    MapEdgeKind kind;
    layout::Route route;
    QRectF bounds;
    bool hasHead = false; ///< it comes to what needs
};

/// The strands of some edges, by position; of all if `which` is empty.
[[nodiscard]] std::vector<MapStrand> strandsOf(const std::vector<MapEdge> &edges, const std::vector<char> &which);

} // namespace pilothouse::app

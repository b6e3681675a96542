// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/graph.h"
#include "core/layout/ranking.h"

namespace pilothouse::layout {

/// An edge of the graph as one of those that share an arc of its part.
struct PartedEdge {
    int edge = 0;          ///< in the graph
    int arc = 0;           ///< in the part
    bool reversed = false; ///< the arc runs the other way, because the edge closes a ring
    double offset = 0;     ///< beside the arc's own way at its ends, in scene units
    double laneOffset = 0; ///< the same on the lanes, which edges of one kind share
};

/// Groups that hang together, and their edges as arcs between positions in `groups`.
struct Part {
    std::vector<int> groups;
    Arcs arcs;              ///< acyclic
    std::vector<int> kinds; ///< by arc: the kind of its edges; -1 if they are of several
    std::vector<PartedEdge> edges;
};

struct Parts {
    std::vector<Part> connected; ///< largest first
    Part loose;                  ///< groups without edges
};

[[nodiscard]] Parts partsOf(const Graph &graph);

/// All of the graph, whether it hangs together or not.
[[nodiscard]] Part wholeOf(const Graph &graph);

} // namespace pilothouse::layout

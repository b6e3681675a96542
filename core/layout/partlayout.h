// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/parts.h"

namespace pilothouse::layout {

/// Where the groups of one part go and how its arcs run, from (0, 0).
struct PartLayout {
    std::vector<QRectF> groups; ///< by position in the part
    std::vector<Route> arcs;
    QSizeF size;
};

[[nodiscard]] PartLayout layOut(const Part &part, const Graph &graph, const Metrics &metrics);

/// All of a graph, near to where most of its groups stood, whatever its corner is then.
[[nodiscard]] PartLayout layOutKept(const Part &whole, const Graph &graph, const Metrics &metrics);

/// Groups without edges: rows of them, as one block.
[[nodiscard]] PartLayout layOutLoose(const Part &part, const Graph &graph, const Metrics &metrics);

} // namespace pilothouse::layout

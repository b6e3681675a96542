// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

namespace pilothouse::layout {

/// Plain directed graph of one connected part: vertices 0..n-1, arcs without self arcs or repetitions.
struct Arcs {
    int vertexCount = 0;
    std::vector<std::pair<int, int>> arcs;
};

/// The same arcs with those turned round that close a ring.
[[nodiscard]] Arcs acyclic(const Arcs &arcs);

/// The column of every vertex, from 0: right of everything it needs, and as near to what it is tied to as that
/// allows. Expects an acyclic graph.
[[nodiscard]] std::vector<int> rank(const Arcs &arcs);

/// Columns that are as they were, as far as they can be: `columns` has -1 for the vertices that are new. Those stand
/// beside what they are tied to; what they need more room for moves right. May begin below 0.
[[nodiscard]] std::vector<int> kept(const Arcs &arcs, const std::vector<int> &columns);

/// Splits columns that are too tall for the aspect aimed at into several. `heights` and `width` in scene units.
[[nodiscard]] std::vector<int> wrapped(const std::vector<int> &ranks, const Arcs &arcs,
                                       const std::vector<double> &heights, double width, double aspect);

} // namespace pilothouse::layout

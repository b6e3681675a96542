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

/// The vertices, each after all that point at it. Expects an acyclic graph.
[[nodiscard]] std::vector<int> topological(const Arcs &arcs);

/// Splits columns that are too tall for the aspect aimed at into several. `heights` and `width` in scene units.
[[nodiscard]] std::vector<int> wrapped(const std::vector<int> &ranks, const Arcs &arcs,
                                       const std::vector<double> &heights, double width, double aspect);

} // namespace pilothouse::layout

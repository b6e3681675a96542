// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/ranking.h"

#include <optional>
#include <vector>

namespace pilothouse::layout {

/// A graph in columns whose arcs only ever join neighbouring columns: an arc that spans more is a chain through
/// lanes, vertices that are no group but keep the way free.
struct Lanes {
    struct Vertex {
        int column = 0;
        bool lane = false;
        double height = 0;
        double middle = 0;
        std::optional<double> formerMiddle;
        std::vector<int> left;  ///< neighbours in the column before
        std::vector<int> right; ///< neighbours in the column after
    };
    std::vector<Vertex> vertices;          ///< groups first, in the order given, then lanes
    std::vector<std::vector<int>> columns; ///< vertices from top to bottom
    std::vector<std::vector<int>> chains;  ///< by arc: its vertices from left to right

    [[nodiscard]] const Vertex &at(int v) const { return vertices[std::size_t(v)]; }
    [[nodiscard]] Vertex &at(int v) { return vertices[std::size_t(v)]; }
};

/// Gaps between neighbours in a column.
struct Gaps {
    double groups = 40;
    double lanes = 14;

    [[nodiscard]] double between(const Lanes::Vertex &a, const Lanes::Vertex &b) const
    {
        return a.lane && b.lane ? lanes : a.lane || b.lane ? (groups + lanes) / 2 : groups;
    }
};

/// Chains arcs through the columns. `columns` gives each vertex's column, without empty ones.
[[nodiscard]] Lanes makeLanes(const Arcs &arcs, const std::vector<int> &columns);

/// How many pairs of arcs cross.
[[nodiscard]] long long crossingCount(const Lanes &lanes);

/// Reorders the columns so that few arcs cross, and bundles those that then run side by side; `kinds` as there. Where
/// most groups have a former place they keep that order, and only lanes and newcomers move.
void reduceCrossings(Lanes &lanes, const std::vector<int> &kinds);

/// Gives every vertex its `middle`: arcs short and lanes straight, nothing overlapping.
void placeVertically(Lanes &lanes, const Gaps &gaps);

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/graph.h"

#include <random>

namespace pilothouse::layout {

/// Service-like graphs: every group needs a few of those written before it, mostly near ones.
inline Graph random(int groups, int members, unsigned seed)
{
    std::mt19937 engine(seed);
    Graph graph;
    for (int g = 0; g < groups; ++g) {
        graph.groups.push_back({1 + int(engine() % unsigned(2 * members - 1)), {}});
        for (unsigned n = engine() % 4; g > 0 && n > 0; --n) {
            const int back = 1 + int(engine() % unsigned(std::min(g, n == 1 ? g : 12)));
            graph.edges.push_back({{g - back}, {g}});
        }
    }
    return graph;
}

inline Graph chainOf(int groups)
{
    Graph graph;
    for (int g = 0; g < groups; ++g) {
        graph.groups.push_back({2, {}});
        if (g > 0)
            graph.edges.push_back({{g - 1}, {g}});
    }
    return graph;
}

inline bool overlaps(const std::vector<QRectF> &rects)
{
    for (std::size_t i = 0; i < rects.size(); ++i) {
        for (std::size_t j = i + 1; j < rects.size(); ++j) {
            if (rects[i].intersects(rects[j]))
                return true;
        }
    }
    return false;
}

} // namespace pilothouse::layout

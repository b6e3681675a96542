// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/graph.h"

#include <algorithm>
#include <random>
#include <set>

/// Graphs of 1.5 edges a node, to hold layouts against each other.
namespace pilothouse::layout {

inline Graph graphOf(int nodes, const std::set<std::pair<int, int>> &edges)
{
    Graph graph;
    graph.groups.resize(std::size_t(nodes), Group{2, std::nullopt});
    for (const auto &[from, to] : edges)
        graph.edges.push_back({{from, -1}, {to, -1}});
    return graph;
}

/// Any node needs any before it.
inline Graph randomDag(int nodes, unsigned seed)
{
    std::mt19937 random(seed);
    std::set<std::pair<int, int>> edges;
    while (int(edges.size()) < nodes * 3 / 2) {
        const int a = int(random() % unsigned(nodes));
        const int b = int(random() % unsigned(nodes));
        if (a != b)
            edges.emplace(std::min(a, b), std::max(a, b));
    }
    return graphOf(nodes, edges);
}

/// Shops of a dozen services: stores, then what works on them, then what faces the customer; all lean on a few common
/// ones, now and then one on another shop's.
inline Graph stacks(int nodes, unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int limit) { return int(random() % unsigned(std::max(1, limit))); };
    const int common = std::max(2, nodes / 100);
    constexpr int size = 12;
    std::set<std::pair<int, int>> edges;
    for (int v = common; v < nodes; ++v) {
        const int place = (v - common) % size;
        const int first = v - place;
        if (place >= 3) // needs one or two of those before it in its shop
            edges.emplace(first + below(place), v);
        if (place >= 3 && below(10) < 7)
            edges.emplace(std::max(first, v - 1 - below(4)), v);
        if (below(10) < 2)
            edges.emplace(below(common), v);
    }
    while (int(edges.size()) < nodes * 3 / 2) {
        const int v = common + below(nodes - common);
        const int place = (v - common) % size;
        if (place > 0)
            edges.emplace(
                below(6) == 0 && v - place > common ? common + below(v - place - common) : v - 1 - below(place), v);
    }
    return graphOf(nodes, edges);
}

} // namespace pilothouse::layout

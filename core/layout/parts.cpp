// SPDX-License-Identifier: Apache-2.0
#include "core/layout/parts.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace pilothouse::layout {

namespace {

constexpr double besides = 8; ///< between edges that share an arc

/// Which groups hang together.
class Clusters
{
public:
    explicit Clusters(std::size_t count)
        : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
    }

    int root(int v)
    {
        while (m_parents[std::size_t(v)] != v)
            v = m_parents[std::size_t(v)] = m_parents[std::size_t(m_parents[std::size_t(v)])];
        return v;
    }
    void join(int a, int b)
    {
        const int first = root(a);
        const int second = root(b);
        m_parents[std::size_t(std::max(first, second))] = std::min(first, second);
    }

private:
    std::vector<int> m_parents;
};

bool isLoop(const Edge &edge)
{
    return edge.from.group == edge.to.group;
}

/// Edges of one arc run beside each other; on the lanes those of one kind are one.
void shareArc(Part &part, const Graph &graph, int arc, const std::vector<std::size_t> &members)
{
    const auto kindOf = [&](std::size_t member) {
        const PartedEdge &edge = part.edges[member];
        return 2 * graph.edges[std::size_t(edge.edge)].kind + (edge.reversed ? 1 : 0);
    };
    const auto offset = [](std::size_t place, std::size_t count) {
        return (double(place) - double(count - 1) / 2) * std::min(besides, 3 * besides / double(count));
    };
    std::vector<int> kinds(members.size());
    std::ranges::transform(members, kinds.begin(), kindOf);
    std::ranges::sort(kinds);
    const auto repeated = std::ranges::unique(kinds);
    kinds.erase(repeated.begin(), repeated.end());
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto place = std::ranges::find(kinds, kindOf(members[i])) - kinds.begin();
        part.edges[members[i]].offset = offset(i, members.size());
        part.edges[members[i]].laneOffset = offset(std::size_t(place), kinds.size());
    }
    if (kinds.size() == 1)
        part.kinds[std::size_t(arc)] = kinds.front();
}

/// Turns a part's edges into arcs without rings and repetitions, and remembers which is which.
void makeArcs(Part &part, const Graph &graph, const std::vector<int> &positions, const std::vector<int> &edges)
{
    Arcs all{int(part.groups.size()), {}};
    for (const int e : edges) {
        const Edge &edge = graph.edges[std::size_t(e)];
        all.arcs.emplace_back(positions[std::size_t(edge.from.group)], positions[std::size_t(edge.to.group)]);
    }
    part.arcs = acyclic(all);
    std::map<int, std::vector<std::size_t>> sharing;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const auto [from, to] = all.arcs[i];
        auto found = std::ranges::lower_bound(part.arcs.arcs, std::pair(from, to));
        const bool reversed = found == part.arcs.arcs.end() || *found != std::pair(from, to);
        if (reversed)
            found = std::ranges::lower_bound(part.arcs.arcs, std::pair(to, from));
        const int arc = int(found - part.arcs.arcs.begin());
        sharing[arc].push_back(part.edges.size());
        part.edges.push_back({edges[i], arc, reversed});
    }
    part.kinds.assign(part.arcs.arcs.size(), -1);
    for (const auto &[arc, members] : sharing)
        shareArc(part, graph, arc, members);
}

} // namespace

Parts partsOf(const Graph &graph)
{
    Clusters clusters(graph.groups.size());
    std::vector<char> tied(graph.groups.size(), 0);
    for (const Edge &edge : graph.edges) {
        if (isLoop(edge))
            continue;
        clusters.join(edge.from.group, edge.to.group);
        tied[std::size_t(edge.from.group)] = tied[std::size_t(edge.to.group)] = 1;
    }
    Parts parts;
    std::map<int, std::pair<Part, std::vector<int>>> byRoot;
    std::vector<int> positions(graph.groups.size(), 0);
    for (int g = 0; g < int(graph.groups.size()); ++g) {
        Part &part = tied[std::size_t(g)] ? byRoot[clusters.root(g)].first : parts.loose;
        positions[std::size_t(g)] = int(part.groups.size());
        part.groups.push_back(g);
    }
    for (int e = 0; e < int(graph.edges.size()); ++e) {
        const Edge &edge = graph.edges[std::size_t(e)];
        if (!isLoop(edge))
            byRoot[clusters.root(edge.from.group)].second.push_back(e);
    }
    for (auto &[root, found] : byRoot) {
        makeArcs(found.first, graph, positions, found.second);
        parts.connected.push_back(std::move(found.first));
    }
    std::ranges::stable_sort(parts.connected, std::ranges::greater{},
                             [](const Part &part) { return part.groups.size(); });
    return parts;
}

Part wholeOf(const Graph &graph)
{
    Part part;
    part.groups.resize(graph.groups.size());
    std::iota(part.groups.begin(), part.groups.end(), 0);
    std::vector<int> edges;
    for (int e = 0; e < int(graph.edges.size()); ++e) {
        if (!isLoop(graph.edges[std::size_t(e)]))
            edges.push_back(e);
    }
    makeArcs(part, graph, part.groups, edges);
    return part;
}

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/rings.h"

#include <algorithm>
#include <unordered_map>

namespace pilothouse::manifest {

namespace {

using Graph = std::vector<std::vector<int>>;

/// Tarjan's strongly connected components with a stack of its own instead of recursion.
class Components
{
public:
    explicit Components(const Graph &graph)
        : m_graph(graph)
        , m_order(graph.size(), -1)
        , m_lowest(graph.size(), -1)
        , m_component(graph.size(), -1)
    {
        for (std::size_t node = 0; node < graph.size(); ++node) {
            if (m_order[node] < 0)
                explore(int(node));
        }
    }

    /// The number of each node's component.
    [[nodiscard]] const std::vector<int> &ofNodes() const { return m_component; }

private:
    struct Visit {
        int node;
        std::size_t next = 0;
    };

    void enter(int node)
    {
        m_order[std::size_t(node)] = m_lowest[std::size_t(node)] = m_visited++;
        m_pending.push_back(node);
        m_visits.push_back({node});
    }

    void explore(int start)
    {
        enter(start);
        while (!m_visits.empty()) {
            const auto node = std::size_t(m_visits.back().node);
            if (m_visits.back().next < m_graph[node].size()) {
                const int successor = m_graph[node][m_visits.back().next++];
                if (m_order[std::size_t(successor)] < 0)
                    enter(successor);
                else if (m_component[std::size_t(successor)] < 0)
                    m_lowest[node] = std::min(m_lowest[node], m_order[std::size_t(successor)]);
                continue;
            }
            leave(int(node));
        }
    }

    void leave(int node)
    {
        m_visits.pop_back();
        const int lowest = m_lowest[std::size_t(node)];
        if (!m_visits.empty()) {
            int &parent = m_lowest[std::size_t(m_visits.back().node)];
            parent = std::min(parent, lowest);
        }
        if (lowest != m_order[std::size_t(node)])
            return;
        int member = -1;
        do {
            member = m_pending.back();
            m_pending.pop_back();
            m_component[std::size_t(member)] = m_count;
        } while (member != node);
        ++m_count;
    }

    const Graph &m_graph;
    std::vector<int> m_order;
    std::vector<int> m_lowest;
    std::vector<int> m_component;
    std::vector<int> m_pending;
    std::vector<Visit> m_visits;
    int m_visited = 0;
    int m_count = 0;
};

/// Follows the component's edges from a node until it meets itself.
std::vector<int> ringFrom(int start, const Graph &graph, const std::vector<int> &component)
{
    std::vector<int> path;
    std::unordered_map<int, int> position;
    for (int node = start; !position.contains(node);) {
        position.emplace(node, int(path.size()));
        path.push_back(node);
        const auto &successors = graph[std::size_t(node)];
        const auto next = std::ranges::find_if(
            successors, [&](int s) { return component[std::size_t(s)] == component[std::size_t(node)]; });
        if (next == successors.end())
            return {};
        node = *next;
        if (const auto seen = position.find(node); seen != position.end()) {
            path.erase(path.begin(), path.begin() + seen->second);
            break;
        }
    }
    std::ranges::rotate(path, std::ranges::min_element(path));
    return path;
}

} // namespace

std::vector<std::vector<int>> findRings(const std::vector<std::vector<int>> &successors)
{
    const Components components(successors);
    const std::vector<int> &component = components.ofNodes();
    std::vector<int> size(successors.size(), 0);
    for (const int number : component)
        ++size[std::size_t(number)];
    std::vector<std::vector<int>> rings;
    std::vector<bool> told(successors.size(), false);
    for (std::size_t node = 0; node < successors.size(); ++node) {
        const auto number = std::size_t(component[node]);
        const bool toItself = std::ranges::find(successors[node], int(node)) != successors[node].end();
        if (told[number] || (size[number] < 2 && !toItself))
            continue;
        told[number] = true;
        rings.push_back(ringFrom(int(node), successors, component));
    }
    return rings;
}

} // namespace pilothouse::manifest

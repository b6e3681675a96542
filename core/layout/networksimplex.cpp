// SPDX-License-Identifier: Apache-2.0
#include "core/layout/networksimplex.h"

#include <algorithm>
#include <queue>

namespace pilothouse::layout {

NetworkSimplex::NetworkSimplex(const Arcs &arcs, std::vector<int> ranks)
    : m_arcs(arcs)
    , m_vertices(ranks.size())
    , m_incident(ranks.size())
    , m_tree(ranks.size())
{
    for (std::size_t v = 0; v < ranks.size(); ++v)
        m_vertices[v].rank = ranks[v];
    for (int a = 0; a < int(arcs.arcs.size()); ++a) {
        m_incident[std::size_t(arc(a).first)].push_back(a);
        m_incident[std::size_t(arc(a).second)].push_back(a);
    }
}

int NetworkSimplex::slack(int a) const
{
    return vertex(arc(a).second).rank - vertex(arc(a).first).rank - 1;
}

int NetworkSimplex::otherEnd(int a, int v) const
{
    return arc(a).first == v ? arc(a).second : arc(a).first;
}

bool NetworkSimplex::isBelow(int v, int top) const
{
    return vertex(top).low <= vertex(v).number && vertex(v).number <= vertex(top).number;
}

/// From one vertex on, always by the arc with the least slack that leaves the tree: the tree is moved as a whole until
/// the arc has none. Nothing is moved yet, only how far; ranks in the tree are less that.
void NetworkSimplex::growTree()
{
    using Candidate = std::pair<int, int>; // slack as if nothing had been moved, arc
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> upwards;
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> downwards;
    std::vector<char> isInTree(m_vertices.size(), 0);
    int moved = 0;
    const auto add = [&](int v) {
        isInTree[std::size_t(v)] = 1;
        vertex(v).rank -= moved;
        for (const int a : m_incident[std::size_t(v)]) {
            if (!isInTree[std::size_t(otherEnd(a, v))])
                (arc(a).first == v ? upwards : downwards).emplace(slack(a), a);
        }
    };
    const auto clean = [&](auto &queue) {
        const auto isInside = [&](int a) {
            return isInTree[std::size_t(arc(a).first)] && isInTree[std::size_t(arc(a).second)];
        };
        while (!queue.empty() && isInside(queue.top().second))
            queue.pop();
    };
    add(0);
    for (;;) {
        clean(upwards);
        clean(downwards);
        if (upwards.empty() && downwards.empty())
            break;
        const int up = upwards.empty() ? 0 : upwards.top().first - moved;
        const int down = downwards.empty() ? 0 : downwards.top().first + moved;
        const bool isUp = !upwards.empty() && (downwards.empty() || up <= down);
        const int a = (isUp ? upwards : downwards).top().second;
        moved += isUp ? up : -down;
        m_tree[std::size_t(arc(a).first)].push_back(a);
        m_tree[std::size_t(arc(a).second)].push_back(a);
        add(isInTree[std::size_t(arc(a).first)] ? arc(a).second : arc(a).first);
    }
}

void NetworkSimplex::walkTree()
{
    std::vector<std::pair<int, std::size_t>> path{{0, 0}};
    vertex(0).parentArc = -1;
    vertex(0).low = 1;
    int number = 1;
    while (!path.empty()) {
        const auto [v, next] = path.back();
        if (next == m_tree[std::size_t(v)].size()) {
            vertex(v).number = number++;
            leave(v);
            path.pop_back();
            continue;
        }
        ++path.back().second;
        const int a = m_tree[std::size_t(v)][next];
        if (a == vertex(v).parentArc)
            continue;
        const int child = otherEnd(a, v);
        vertex(child).parentArc = a;
        vertex(child).low = number;
        path.emplace_back(child, 0);
    }
}

/// All below has been left: adds up what leaves the subtree. Arcs inside of it count for nothing, once each way.
void NetworkSimplex::leave(int v)
{
    int surplus = 0;
    for (const int a : m_incident[std::size_t(v)])
        surplus += arc(a).first == v ? 1 : -1;
    for (const int a : m_tree[std::size_t(v)]) {
        if (a != vertex(v).parentArc)
            surplus += vertex(otherEnd(a, v)).surplus;
    }
    vertex(v).surplus = surplus;
}

/// The vertex whose arc to its parent costs most; -1 if all are as they should be.
int NetworkSimplex::worstVertex() const
{
    int worst = -1;
    int least = 0;
    for (int v = 0; v < int(m_vertices.size()); ++v) {
        if (vertex(v).parentArc < 0)
            continue;
        const int cut = arc(vertex(v).parentArc).first == v ? vertex(v).surplus : -vertex(v).surplus;
        if (cut < least) {
            least = cut;
            worst = v;
        }
    }
    return worst;
}

/// The shortest arc that joins v's subtree with the rest the other way round; -1 if there is none.
int NetworkSimplex::replacement(int v) const
{
    const bool leaves = arc(vertex(v).parentArc).first == v;
    int best = -1;
    for (int a = 0; a < int(m_arcs.arcs.size()); ++a) {
        const bool fromBelow = isBelow(arc(a).first, v);
        if (fromBelow == isBelow(arc(a).second, v) || fromBelow == leaves)
            continue;
        if (best < 0 || slack(a) < slack(best))
            best = a;
    }
    return best;
}

void NetworkSimplex::exchange(int v, int a)
{
    const int old = vertex(v).parentArc;
    const int shift = arc(old).first == v ? -slack(a) : slack(a);
    for (int u = 0; shift != 0 && u < int(m_vertices.size()); ++u) {
        if (isBelow(u, v))
            vertex(u).rank += shift;
    }
    for (const int end : {arc(old).first, arc(old).second})
        std::erase(m_tree[std::size_t(end)], old);
    for (const int end : {arc(a).first, arc(a).second})
        m_tree[std::size_t(end)].push_back(a);
}

std::vector<int> NetworkSimplex::solve(int mostExchanges)
{
    growTree();
    for (; mostExchanges > 0; --mostExchanges) {
        walkTree();
        const int worst = worstVertex();
        const int better = worst < 0 ? -1 : replacement(worst);
        if (better < 0)
            break;
        exchange(worst, better);
    }
    std::vector<int> ranks;
    ranks.reserve(m_vertices.size());
    for (const Vertex &vertex : m_vertices)
        ranks.push_back(vertex.rank);
    return ranks;
}

} // namespace pilothouse::layout

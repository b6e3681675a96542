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
    , m_order(ranks.size() + 1)
{
    for (std::size_t v = 0; v < ranks.size(); ++v)
        m_vertices[v].rank = ranks[v];
    for (int a = 0; a < int(arcs.arcs.size()); ++a) {
        m_incident[std::size_t(arc(a).first)].push_back(a);
        m_incident[std::size_t(arc(a).second)].push_back(a);
        ++vertex(arc(a).first).balance;
        --vertex(arc(a).second).balance;
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

/// Numbers a subtree and adds up what leaves each of its own; the rest of the tree keeps its numbers.
void NetworkSimplex::walkTree(int top)
{
    int number = vertex(top).low;
    m_path.assign(1, {top, 0});
    enter(top, vertex(top).parentArc, number);
    while (!m_path.empty()) {
        const auto [v, next] = m_path.back();
        const auto &arcs = m_tree[std::size_t(v)];
        if (next == arcs.size()) {
            leave(v, number++);
            m_path.pop_back();
            if (!m_path.empty())
                vertex(m_path.back().first).surplus += vertex(v).surplus;
            continue;
        }
        ++m_path.back().second;
        if (arcs[next] == vertex(v).parentArc)
            continue;
        const int child = otherEnd(arcs[next], v);
        enter(child, arcs[next], number);
        m_path.emplace_back(child, 0);
    }
}

void NetworkSimplex::enter(int v, int parentArc, int number)
{
    vertex(v).parentArc = parentArc;
    vertex(v).low = number;
    vertex(v).surplus = vertex(v).balance;
}

void NetworkSimplex::leave(int v, int number)
{
    vertex(v).number = number;
    m_order[std::size_t(number)] = v;
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
    int least = 0;
    const auto consider = [&](int a) {
        const bool fromBelow = isBelow(arc(a).first, v);
        if (fromBelow == isBelow(arc(a).second, v) || fromBelow == leaves)
            return;
        if (const int s = slack(a); best < 0 || s < least || (s == least && a < best)) {
            least = s;
            best = a;
        }
    };
    if (4 * (vertex(v).number - vertex(v).low) > int(m_vertices.size())) {
        for (int a = 0; a < int(m_arcs.arcs.size()); ++a)
            consider(a);
        return best;
    }
    for (int i = vertex(v).low; i <= vertex(v).number; ++i) {
        for (const int a : m_incident[std::size_t(m_order[std::size_t(i)])])
            consider(a);
    }
    return best;
}

/// Returns the lowest vertex below which the tree is another one now.
int NetworkSimplex::exchange(int v, int a)
{
    const int old = vertex(v).parentArc;
    const int shift = arc(old).first == v ? -slack(a) : slack(a);
    for (int i = vertex(v).low; shift != 0 && i <= vertex(v).number; ++i)
        vertex(m_order[std::size_t(i)]).rank += shift;
    for (const int end : {arc(old).first, arc(old).second})
        std::erase(m_tree[std::size_t(end)], old);
    for (const int end : {arc(a).first, arc(a).second})
        m_tree[std::size_t(end)].push_back(a);
    int top = v;
    while (!isBelow(arc(a).first, top) || !isBelow(arc(a).second, top))
        top = otherEnd(vertex(top).parentArc, top);
    return top;
}

std::vector<int> NetworkSimplex::solve(int mostExchanges)
{
    growTree();
    vertex(0).low = 1;
    int changed = 0;
    for (; mostExchanges > 0; --mostExchanges) {
        walkTree(changed);
        const int worst = worstVertex();
        const int better = worst < 0 ? -1 : replacement(worst);
        if (better < 0)
            break;
        changed = exchange(worst, better);
    }
    std::vector<int> ranks;
    ranks.reserve(m_vertices.size());
    for (const Vertex &vertex : m_vertices)
        ranks.push_back(vertex.rank);
    return ranks;
}

} // namespace pilothouse::layout

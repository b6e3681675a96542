// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/ranking.h"

namespace pilothouse::layout {

/// Ranks with the least total length of arcs (E. R. Gansner et al., "A Technique for Drawing Directed Graphs", IEEE
/// Transactions on Software Engineering 19/3, 1993, section 2): a tree of arcs that are as short as they can be, one of
/// them exchanged for another as long as that makes the whole shorter.
class NetworkSimplex
{
public:
    /// Expects a connected graph and ranks that all arcs go up by at least 1.
    NetworkSimplex(const Arcs &arcs, std::vector<int> ranks);

    /// Exchanges at most so many arcs. The ranks are good, if not the best, wherever it ends.
    [[nodiscard]] std::vector<int> solve(int mostExchanges);

private:
    struct Vertex {
        int rank = 0;
        int parentArc = -1; ///< in the tree
        int low = 0;        ///< of the numbers in its subtree
        int number = 0;     ///< in the order in which a walk leaves the tree's vertices
        int balance = 0;    ///< arcs that leave it, less those that enter it
        int surplus = 0;    ///< the same of its subtree
    };

    [[nodiscard]] Vertex &vertex(int v) { return m_vertices[std::size_t(v)]; }
    [[nodiscard]] const Vertex &vertex(int v) const { return m_vertices[std::size_t(v)]; }
    [[nodiscard]] std::pair<int, int> arc(int a) const { return m_arcs.arcs[std::size_t(a)]; }
    [[nodiscard]] int slack(int a) const;
    [[nodiscard]] int otherEnd(int a, int v) const;
    [[nodiscard]] bool isBelow(int v, int top) const; ///< in the tree

    void growTree();
    void walkTree(int top);
    void enter(int v, int parentArc, int number);
    void leave(int v, int number);
    [[nodiscard]] int worstVertex() const;
    [[nodiscard]] int replacement(int v) const;
    [[nodiscard]] int exchange(int v, int arc);

    const Arcs &m_arcs;
    std::vector<Vertex> m_vertices;
    std::vector<std::vector<int>> m_incident;        ///< arcs by vertex
    std::vector<std::vector<int>> m_tree;            ///< those of the tree
    std::vector<int> m_order;                        ///< vertices by number: a subtree's are in a row
    std::vector<std::pair<int, std::size_t>> m_path; ///< of a walk: a vertex, and the next of its arcs to follow
};

} // namespace pilothouse::layout

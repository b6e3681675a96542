// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/lanes.h"

#include <span>

namespace pilothouse::layout {

enum class Side { Left, Right };

/// The order of the vertices in each column, and the moves that make it better. Where two vertices of a column have
/// former places, their order is settled.
class Ordering
{
public:
    /// Begins with the order that the lanes have.
    explicit Ordering(const Lanes &lanes);

    [[nodiscard]] const std::vector<std::vector<int>> &columns() const { return m_columns; }
    void takeOver(const std::vector<std::vector<int>> &columns);

    /// How many pairs of arcs cross.
    [[nodiscard]] long long crossings() const;

    /// Column by column, away from that side's end: sorts each by the medians of its neighbours on that side.
    void sweep(Side side);
    /// Swaps neighbours in a column while that saves crossings, at most so many times up and down. Whether it did.
    bool transpose(int rounds);
    /// Moves each vertex to the best place in its column. Whether that saved crossings.
    bool sift();
    /// Column by column, away from that side's end: lets lanes of one kind that come from one vertex there run as one,
    /// and moves them next to one another for that where it costs little. `kinds`: by vertex; -1 runs alone. Returns by
    /// vertex the one that it runs with, itself if alone.
    [[nodiscard]] std::vector<int> gather(Side side, const std::vector<int> &kinds);

private:
    /// Where a column's arcs meet the columns beside it: positions there, sorted, by position in the column.
    struct Meetings {
        std::vector<int> positions;
        std::vector<std::size_t> begins;

        [[nodiscard]] std::span<const int> of(int vertex) const
        {
            const std::size_t begin = begins[std::size_t(vertex)];
            return {positions.data() + begin, begins[std::size_t(vertex) + 1] - begin};
        }
    };
    /// A column taken in hand: its vertices go by their positions at that time.
    struct Hand {
        Meetings left;
        Meetings right;

        /// What the two cost as they stand, less what they would cost the other way round.
        [[nodiscard]] long long excess(int upper, int lower) const;
    };

    [[nodiscard]] const std::vector<int> &neighbours(int v, Side side) const;
    [[nodiscard]] Meetings meetings(const std::vector<int> &column, Side side) const;
    [[nodiscard]] bool isSettled(int a, int b) const;
    void sortByMedian(std::vector<int> &column, Side side);
    bool transposeColumn(std::vector<int> &column, int rounds);
    bool siftColumn(std::vector<int> &column);
    using Company = std::pair<int, int>; // of lanes: a kind, and the vertex that they come from
    void gatherColumn(std::vector<int> &column, std::vector<Company> &companies);
    void number(const std::vector<int> &column);

    const Lanes &m_lanes;
    std::vector<std::vector<int>> m_columns;
    std::vector<int> m_positions; ///< by vertex, in its column
};

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#include "core/layout/lanes.h"
#include "core/layout/startingorder.h"

#include <algorithm>

namespace pilothouse::layout {

namespace {

enum class Side { Left, Right };

const std::vector<int> &neighbours(const Lanes::Vertex &vertex, Side side)
{
    return side == Side::Left ? vertex.left : vertex.right;
}

std::vector<int> positionsOf(const Lanes &lanes)
{
    std::vector<int> positions(lanes.vertices.size(), 0);
    for (const auto &column : lanes.columns) {
        for (std::size_t i = 0; i < column.size(); ++i)
            positions[std::size_t(column[i])] = int(i);
    }
    return positions;
}

/// The order in which a column's arcs to its right meet the next column, as a list of positions there.
std::vector<int> meetings(const Lanes &lanes, std::size_t column, const std::vector<int> &positions)
{
    std::vector<int> result;
    for (const int v : lanes.columns[column]) {
        const auto begin = result.size();
        for (const int to : lanes.at(v).right)
            result.push_back(positions[std::size_t(to)]);
        std::sort(result.begin() + std::ptrdiff_t(begin), result.end());
    }
    return result;
}

/// Inversions of a list of positions below `size`, with a counting tree.
long long inversions(const std::vector<int> &list, std::size_t size)
{
    std::vector<int> tree(size + 1, 0);
    long long crossings = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        int notAfter = 0;
        for (auto p = std::size_t(list[i]) + 1; p > 0; p &= p - 1)
            notAfter += tree[p];
        crossings += int(i) - notAfter;
        for (auto p = std::size_t(list[i]) + 1; p <= size; p += p & (~p + 1))
            ++tree[p];
    }
    return crossings;
}

/// Median of the neighbours' positions, leaning to where they are denser; -1 without neighbours.
double median(const std::vector<int> &around, const std::vector<int> &positions, std::vector<int> &buffer)
{
    if (around.empty())
        return -1;
    buffer.clear();
    for (const int n : around)
        buffer.push_back(positions[std::size_t(n)]);
    std::ranges::sort(buffer);
    const std::size_t half = buffer.size() / 2;
    if (buffer.size() % 2 == 1)
        return buffer[half];
    if (buffer.size() == 2)
        return (buffer[0] + buffer[1]) / 2.0;
    const double left = buffer[half - 1] - buffer.front();
    const double right = buffer.back() - buffer[half];
    if (left + right == 0)
        return buffer[half];
    return (buffer[half - 1] * right + buffer[half] * left) / (left + right);
}

/// Sorts a column by the medians of one side; vertices without neighbours there keep their place.
void sortByMedian(Lanes &lanes, std::size_t index, Side side, std::vector<int> &positions)
{
    auto &column = lanes.columns[index];
    std::vector<std::pair<double, int>> movable;
    std::vector<int> buffer;
    for (const int v : column) {
        const double m = median(neighbours(lanes.at(v), side), positions, buffer);
        if (m >= 0)
            movable.emplace_back(m, v);
    }
    std::ranges::stable_sort(movable, {}, &std::pair<double, int>::first);
    auto next = movable.begin();
    for (int &v : column) {
        if (!neighbours(lanes.at(v), side).empty())
            v = (next++)->second;
    }
    for (std::size_t i = 0; i < column.size(); ++i)
        positions[std::size_t(column[i])] = int(i);
}

void sweep(Lanes &lanes, Side side, std::vector<int> &positions)
{
    const std::size_t count = lanes.columns.size();
    for (std::size_t i = 1; i < count; ++i)
        sortByMedian(lanes, side == Side::Left ? i : count - 1 - i, side, positions);
}

/// Crossings between the arcs of two neighbours in a column when `upper` stands above `lower`.
long long pairCrossings(std::vector<int> &upper, std::vector<int> &lower)
{
    long long crossings = 0;
    std::size_t below = 0;
    for (const int position : upper) {
        while (below < lower.size() && lower[below] < position)
            ++below;
        crossings += (long long)(below);
    }
    return crossings;
}

/// What swapping `a` (above) and `b` would save; negative when it would cost.
long long gainOfSwap(const Lanes &lanes, int a, int b, const std::vector<int> &positions)
{
    long long gain = 0;
    std::vector<int> first;
    std::vector<int> second;
    for (const Side side : {Side::Left, Side::Right}) {
        first.clear();
        second.clear();
        for (const int n : neighbours(lanes.at(a), side))
            first.push_back(positions[std::size_t(n)]);
        for (const int n : neighbours(lanes.at(b), side))
            second.push_back(positions[std::size_t(n)]);
        std::ranges::sort(first);
        std::ranges::sort(second);
        gain += pairCrossings(first, second) - pairCrossings(second, first);
    }
    return gain;
}

/// Swaps neighbours in all columns while that saves crossings; those with a former place stay in order.
void transpose(Lanes &lanes, std::vector<int> &positions, int rounds)
{
    bool better = true;
    while (better && rounds-- > 0) {
        better = false;
        for (auto &column : lanes.columns) {
            for (std::size_t i = 1; i < column.size(); ++i) {
                int &a = column[i - 1];
                int &b = column[i];
                const bool settled = lanes.at(a).formerMiddle && lanes.at(b).formerMiddle;
                if (settled || gainOfSwap(lanes, a, b, positions) <= 0)
                    continue;
                std::swap(a, b);
                std::swap(positions[std::size_t(a)], positions[std::size_t(b)]);
                better = true;
            }
        }
    }
}

struct Effort {
    int sweeps = 24;
    int transposeRounds = 12;
};

Effort effortFor(const Lanes &lanes)
{
    const std::size_t size = lanes.vertices.size();
    return size < 400 ? Effort{} : size < 4000 ? Effort{12, 4} : Effort{6, 1};
}

/// Alternating sweeps from the present order; leaves the best order met.
long long improve(Lanes &lanes, Side firstSide, const Effort &effort)
{
    auto positions = positionsOf(lanes);
    transpose(lanes, positions, effort.transposeRounds);
    auto best = lanes.columns;
    long long fewest = crossingCount(lanes);
    for (int i = 0; i < effort.sweeps && fewest > 0; ++i) {
        sweep(lanes, (i % 2 == 0) == (firstSide == Side::Left) ? Side::Left : Side::Right, positions);
        transpose(lanes, positions, effort.transposeRounds);
        if (const long long now = crossingCount(lanes); now < fewest) {
            fewest = now;
            best = lanes.columns;
        }
    }
    lanes.columns = std::move(best);
    return fewest;
}

} // namespace

long long crossingCount(const Lanes &lanes)
{
    const auto positions = positionsOf(lanes);
    long long total = 0;
    for (std::size_t i = 0; i + 1 < lanes.columns.size(); ++i)
        total += inversions(meetings(lanes, i, positions), lanes.columns[i + 1].size());
    return total;
}

void reduceCrossings(Lanes &lanes)
{
    const Effort effort = effortFor(lanes);
    if (startingOrder(lanes) == Start::Former) {
        auto positions = positionsOf(lanes);
        transpose(lanes, positions, effort.transposeRounds);
        return;
    }
    const auto start = lanes.columns;
    const long long leftFirst = improve(lanes, Side::Left, effort);
    if (leftFirst == 0 || lanes.vertices.size() >= 4000)
        return;
    auto best = lanes.columns;
    lanes.columns = start;
    if (improve(lanes, Side::Right, effort) >= leftFirst)
        lanes.columns = std::move(best);
}

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#include "core/layout/ordering.h"

#include <algorithm>
#include <numeric>

namespace pilothouse::layout {

namespace {

constexpr std::ptrdiff_t siftReach = 40; ///< places up and down: whoever ought to be farther gets there by and by

/// Inversions of a list of positions below `size`, with a counting tree.
long long inversions(std::span<const int> list, std::size_t size)
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

/// The same where the two lists mingle.
long long excessOfMingled(std::span<const int> upper, std::span<const int> lower)
{
    std::size_t before = 0;
    std::size_t notBehind = 0;
    long long result = 0;
    for (const int position : upper) {
        while (before < lower.size() && lower[before] < position)
            ++before;
        while (notBehind < lower.size() && lower[notBehind] <= position)
            ++notBehind;
        result += (long long)(before) - (long long)(lower.size() - notBehind);
    }
    return result;
}

/// Crossings between the arcs of two vertices of a column when `upper` stands above `lower`, less those when it is the
/// other way round.
inline long long excess(std::span<const int> upper, std::span<const int> lower)
{
    if (upper.empty() || lower.empty())
        return 0;
    const long long all = std::ssize(upper) * std::ssize(lower);
    if (upper.back() < lower.front()) // most pairs lie well apart
        return -all;
    if (upper.front() > lower.back())
        return all;
    return excessOfMingled(upper, lower);
}

/// Median of positions, leaning to where they are denser; -1 without any.
double median(std::span<const int> positions)
{
    if (positions.empty())
        return -1;
    const std::size_t half = positions.size() / 2;
    if (positions.size() % 2 == 1)
        return positions[half];
    if (positions.size() == 2)
        return (positions[0] + positions[1]) / 2.0;
    const double left = positions[half - 1] - positions.front();
    const double right = positions.back() - positions[half];
    if (left + right == 0)
        return positions[half];
    return (positions[half - 1] * right + positions[half] * left) / (left + right);
}

} // namespace

Ordering::Ordering(const Lanes &lanes)
    : m_lanes(lanes)
    , m_positions(lanes.vertices.size(), 0)
{
    takeOver(lanes.columns);
}

void Ordering::takeOver(const std::vector<std::vector<int>> &columns)
{
    m_columns = columns;
    for (const auto &column : m_columns)
        number(column);
}

void Ordering::number(const std::vector<int> &column)
{
    for (std::size_t i = 0; i < column.size(); ++i)
        m_positions[std::size_t(column[i])] = int(i);
}

const std::vector<int> &Ordering::neighbours(int v, Side side) const
{
    return side == Side::Left ? m_lanes.at(v).left : m_lanes.at(v).right;
}

Ordering::Meetings Ordering::meetings(const std::vector<int> &column, Side side) const
{
    Meetings result;
    result.begins.reserve(column.size() + 1);
    for (const int v : column) {
        const std::size_t begin = result.positions.size();
        result.begins.push_back(begin);
        for (const int n : neighbours(v, side))
            result.positions.push_back(m_positions[std::size_t(n)]);
        std::sort(result.positions.begin() + std::ptrdiff_t(begin), result.positions.end());
    }
    result.begins.push_back(result.positions.size());
    return result;
}

long long Ordering::Hand::excess(int upper, int lower) const
{
    return layout::excess(left.of(upper), left.of(lower)) + layout::excess(right.of(upper), right.of(lower));
}

bool Ordering::isSettled(int a, int b) const
{
    return m_lanes.at(a).formerMiddle && m_lanes.at(b).formerMiddle;
}

long long Ordering::crossings() const
{
    long long total = 0;
    for (std::size_t i = 0; i + 1 < m_columns.size(); ++i)
        total += inversions(meetings(m_columns[i], Side::Right).positions, m_columns[i + 1].size());
    return total;
}

void Ordering::sweep(Side side)
{
    const std::size_t count = m_columns.size();
    for (std::size_t i = 1; i < count; ++i)
        sortByMedian(m_columns[side == Side::Left ? i : count - 1 - i], side);
}

/// Vertices without neighbours on that side keep their place.
void Ordering::sortByMedian(std::vector<int> &column, Side side)
{
    const Meetings met = meetings(column, side);
    std::vector<std::pair<double, int>> movable;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (!met.of(int(i)).empty())
            movable.emplace_back(median(met.of(int(i))), column[i]);
    }
    std::ranges::stable_sort(movable, {}, &std::pair<double, int>::first);
    auto next = movable.begin();
    for (int &v : column) {
        if (!neighbours(v, side).empty())
            v = (next++)->second;
    }
    number(column);
}

bool Ordering::transpose(int rounds)
{
    bool better = false;
    for (auto &column : m_columns)
        better = transposeColumn(column, rounds) || better;
    return better;
}

bool Ordering::transposeColumn(std::vector<int> &column, int rounds)
{
    const Hand hand{meetings(column, Side::Left), meetings(column, Side::Right)};
    std::vector<int> order(column.size());
    std::iota(order.begin(), order.end(), 0);
    const auto vertices = column;
    bool everBetter = false;
    bool better = true;
    while (better && rounds-- > 0) {
        better = false;
        for (std::size_t i = 1; i < order.size(); ++i) {
            int &a = order[i - 1];
            int &b = order[i];
            if (isSettled(vertices[std::size_t(a)], vertices[std::size_t(b)]) || hand.excess(a, b) <= 0)
                continue;
            std::swap(a, b);
            better = everBetter = true;
        }
    }
    for (std::size_t i = 0; i < order.size(); ++i)
        column[i] = vertices[std::size_t(order[i])];
    number(column);
    return everBetter;
}

bool Ordering::sift()
{
    bool better = false;
    for (auto &column : m_columns)
        better = siftColumn(column) || better;
    return better;
}

bool Ordering::siftColumn(std::vector<int> &column)
{
    const Hand hand{meetings(column, Side::Left), meetings(column, Side::Right)};
    std::vector<int> order(column.size());
    std::iota(order.begin(), order.end(), 0);
    bool better = false;
    for (int v = 0; v < int(column.size()); ++v) {
        const auto at = std::ranges::find(order, v) - order.begin();
        long long best = 0;
        std::ptrdiff_t target = at;
        long long change = 0;
        for (auto i = at; i > 0 && at - i < siftReach; --i) { // above order[i - 1]
            const int u = order[std::size_t(i - 1)];
            change += hand.excess(v, u);
            if (change < best) {
                best = change;
                target = i - 1;
            }
        }
        change = 0;
        for (auto i = at + 1; i < std::ptrdiff_t(order.size()) && i - at <= siftReach; ++i) { // below order[i]
            const int u = order[std::size_t(i)];
            change += hand.excess(u, v);
            if (change < best) {
                best = change;
                target = i;
            }
        }
        if (target < at)
            std::rotate(order.begin() + target, order.begin() + at, order.begin() + at + 1);
        else if (target > at)
            std::rotate(order.begin() + at, order.begin() + at + 1, order.begin() + target + 1);
        better = better || target != at;
    }
    const auto vertices = column;
    for (std::size_t i = 0; i < order.size(); ++i)
        column[i] = vertices[std::size_t(order[i])];
    number(column);
    return better;
}

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#include "core/layout/lanes.h"
#include "core/layout/spread.h"

#include <algorithm>
#include <limits>

namespace pilothouse::layout {

namespace {

/// How strongly an arc pulls: lanes hold each other straight, groups give way.
double pull(const Lanes::Vertex &a, const Lanes::Vertex &b)
{
    return a.lane && b.lane ? 6 : a.lane || b.lane ? 2 : 1;
}

/// How strongly a group holds on to where it stood.
constexpr double persistence = 200;

enum class Towards { Left, Right, Both };

Wish wishOf(const Lanes &lanes, int v, Towards towards)
{
    const Lanes::Vertex &vertex = lanes.at(v);
    Wish wish{0, 0};
    const auto add = [&](const std::vector<int> &neighbours) {
        for (const int n : neighbours) {
            const double weight = pull(vertex, lanes.at(n));
            wish.place += weight * lanes.at(n).middle;
            wish.weight += weight;
        }
    };
    if (towards != Towards::Right)
        add(vertex.left);
    if (towards != Towards::Left)
        add(vertex.right);
    if (vertex.formerMiddle) {
        wish.place += persistence * *vertex.formerMiddle;
        wish.weight += persistence;
    }
    if (wish.weight == 0)
        return {vertex.middle, 0.01};
    return {wish.place / wish.weight, wish.weight};
}

/// Puts a column's vertices as near to their wishes as their order and gaps allow.
void settle(Lanes &lanes, const std::vector<int> &column, const Gaps &gaps, Towards towards)
{
    std::vector<Wish> wishes;
    std::vector<double> steps;
    for (std::size_t i = 0; i < column.size(); ++i) {
        const Lanes::Vertex &vertex = lanes.at(column[i]);
        const Lanes::Vertex &above = lanes.at(column[i > 0 ? i - 1 : 0]);
        steps.push_back((above.height + vertex.height) / 2 + gaps.between(above, vertex));
        wishes.push_back(wishOf(lanes, column[i], towards));
    }
    const std::vector<double> places = spread(wishes, steps);
    for (std::size_t i = 0; i < column.size(); ++i)
        lanes.at(column[i]).middle = places[i];
}

void stack(Lanes &lanes, const Gaps &gaps)
{
    double tallest = 0;
    std::vector<double> totals;
    for (const auto &column : lanes.columns) {
        double y = 0;
        for (std::size_t i = 0; i < column.size(); ++i) {
            Lanes::Vertex &vertex = lanes.at(column[i]);
            if (i > 0)
                y += gaps.between(lanes.at(column[i - 1]), vertex);
            vertex.middle = y + vertex.height / 2;
            y += vertex.height;
        }
        totals.push_back(y);
        tallest = std::max(tallest, y);
    }
    for (std::size_t c = 0; c < lanes.columns.size(); ++c) {
        for (const int v : lanes.columns[c])
            lanes.at(v).middle += (tallest - totals[c]) / 2;
    }
}

struct Span {
    double low = std::numeric_limits<double>::lowest();
    double high = std::numeric_limits<double>::max();
};

/// Within which heights a vertex may move while its neighbours in the column stay.
Span freedom(const Lanes &lanes, const std::vector<int> &positions, int v, const Gaps &gaps)
{
    const Lanes::Vertex &vertex = lanes.at(v);
    const auto &column = lanes.columns[std::size_t(vertex.column)];
    const auto position = std::size_t(positions[std::size_t(v)]);
    Span span;
    if (position > 0) {
        const Lanes::Vertex &above = lanes.at(column[position - 1]);
        span.low = above.middle + (above.height + vertex.height) / 2 + gaps.between(above, vertex);
    }
    if (position + 1 < column.size()) {
        const Lanes::Vertex &below = lanes.at(column[position + 1]);
        span.high = below.middle - (below.height + vertex.height) / 2 - gaps.between(vertex, below);
    }
    return span;
}

/// Gives as many lanes of a chain in a row as can have it one common height.
void straighten(Lanes &lanes, const std::vector<int> &positions, const std::vector<int> &chain, const Gaps &gaps)
{
    double wanted = lanes.at(chain.front()).middle;
    for (std::size_t i = 1; i + 1 < chain.size();) {
        Span common;
        std::size_t end = i;
        for (; end + 1 < chain.size(); ++end) {
            const Span free = freedom(lanes, positions, chain[end], gaps);
            const Span both{std::max(common.low, free.low), std::min(common.high, free.high)};
            if (both.low > both.high)
                break;
            common = both;
        }
        if (end == i) { // rounding: no freedom at all
            wanted = lanes.at(chain[i++]).middle;
            continue;
        }
        const bool reachesEnd = end + 1 == chain.size();
        const double aim = reachesEnd && i > 1 ? (wanted + lanes.at(chain.back()).middle) / 2 : wanted;
        wanted = std::clamp(aim, common.low, common.high);
        for (; i < end; ++i)
            lanes.at(chain[i]).middle = wanted;
    }
}

} // namespace

void placeVertically(Lanes &lanes, const Gaps &gaps)
{
    stack(lanes, gaps);
    const std::size_t count = lanes.columns.size();
    const int rounds = lanes.vertices.size() < 4000 ? 24 : 6;
    for (int round = 0; round < rounds; ++round) {
        const bool rough = round < 2;
        for (std::size_t c = 1; c < count; ++c)
            settle(lanes, lanes.columns[c], gaps, rough ? Towards::Left : Towards::Both);
        for (std::size_t c = count - 1; c-- > 0;)
            settle(lanes, lanes.columns[c], gaps, rough ? Towards::Right : Towards::Both);
    }
    std::vector<int> positions(lanes.vertices.size(), 0);
    for (const auto &column : lanes.columns) {
        for (std::size_t i = 0; i < column.size(); ++i)
            positions[std::size_t(column[i])] = int(i);
    }
    for (int round = 0; round < 2; ++round) {
        for (const auto &chain : lanes.chains) {
            if (chain.size() > 2)
                straighten(lanes, positions, chain, gaps);
        }
    }
}

} // namespace pilothouse::layout

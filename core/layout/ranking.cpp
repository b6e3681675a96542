// SPDX-License-Identifier: Apache-2.0
#include "core/layout/ranking.h"

#include "core/layout/networksimplex.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pilothouse::layout {

namespace {

constexpr std::size_t simplexWork = 4'000'000; ///< vertices and arcs looked at in all

using Neighbours = std::vector<std::vector<int>>;

Neighbours outgoing(const Arcs &arcs)
{
    Neighbours out(std::size_t(arcs.vertexCount));
    for (const auto &[from, to] : arcs.arcs)
        out[std::size_t(from)].push_back(to);
    return out;
}

Neighbours incoming(const Arcs &arcs)
{
    Neighbours in(std::size_t(arcs.vertexCount));
    for (const auto &[from, to] : arcs.arcs)
        in[std::size_t(to)].push_back(from);
    return in;
}

/// Vertices in the order a depth first walk leaves them, so that every vertex comes after what it points at,
/// arcs back into the walk's own path excepted. Without recursion: chains may be thousands long.
std::vector<int> finishOrder(const Neighbours &out)
{
    std::vector<int> order;
    order.reserve(out.size());
    std::vector<std::size_t> next(out.size(), 0);
    std::vector<char> seen(out.size(), 0);
    std::vector<int> path;
    for (std::size_t root = 0; root < out.size(); ++root) {
        if (seen[root])
            continue;
        seen[root] = 1;
        path.push_back(int(root));
        while (!path.empty()) {
            const auto vertex = std::size_t(path.back());
            if (next[vertex] == out[vertex].size()) {
                order.push_back(int(vertex));
                path.pop_back();
                continue;
            }
            const int to = out[vertex][next[vertex]++];
            if (!std::exchange(seen[std::size_t(to)], 1))
                path.push_back(to);
        }
    }
    return order;
}

/// Moves vertices that are pulled to neither side to where their column is the shortest.
void even(std::vector<int> &ranks, const Neighbours &in, const Neighbours &out)
{
    std::vector<int> crowd(std::size_t(*std::ranges::max_element(ranks)) + 1, 0);
    for (const int r : ranks)
        ++crowd[std::size_t(r)];
    for (std::size_t v = 0; v < ranks.size(); ++v) {
        if (in[v].size() != out[v].size() || in[v].empty())
            continue;
        int low = 0;
        for (const int from : in[v])
            low = std::max(low, ranks[std::size_t(from)] + 1);
        int high = int(crowd.size()) - 1;
        for (const int to : out[v])
            high = std::min(high, ranks[std::size_t(to)] - 1);
        int best = ranks[v];
        for (int r = low; r <= high; ++r) {
            if (crowd[std::size_t(r)] + 1 < crowd[std::size_t(best)])
                best = r;
        }
        --crowd[std::size_t(ranks[v])];
        ++crowd[std::size_t(best)];
        ranks[v] = best;
    }
}

/// Columns as lists: the vertices of each rank, those that are needed further right last.
std::vector<std::vector<int>> columnsOf(const std::vector<int> &ranks, const Arcs &arcs)
{
    std::vector<std::vector<int>> columns(std::size_t(*std::ranges::max_element(ranks)) + 1);
    for (std::size_t v = 0; v < ranks.size(); ++v)
        columns[std::size_t(ranks[v])].push_back(int(v));
    std::vector<int> balance(ranks.size(), 0);
    for (const auto &[from, to] : arcs.arcs) {
        ++balance[std::size_t(from)];
        --balance[std::size_t(to)];
    }
    for (auto &column : columns)
        std::ranges::stable_sort(column, {}, [&](int v) { return balance[std::size_t(v)]; });
    return columns;
}

/// Into how many columns of about equal height each rank falls when none may be taller than `limit`.
std::vector<int> splits(const std::vector<std::vector<int>> &columns, const std::vector<double> &heights, double limit)
{
    std::vector<int> result;
    for (const auto &column : columns) {
        double height = 0;
        for (const int v : column)
            height += heights[std::size_t(v)];
        result.push_back(std::clamp(int(std::ceil(height / limit - 1e-6)), 1, int(column.size())));
    }
    return result;
}

struct Choice {
    double score = 0;
    std::vector<int> splits;
};

/// The split that lets the whole be shown largest on a screen of that aspect. Every further column costs a
/// little, because edges have to find their way through it.
Choice bestSplit(const std::vector<std::vector<int>> &columns, const std::vector<double> &heights, double width,
                 double aspect)
{
    std::vector<double> tall;
    tall.reserve(columns.size());
    for (const auto &column : columns)
        tall.push_back(std::accumulate(column.begin(), column.end(), 0.0,
                                       [&](double sum, int v) { return sum + heights[std::size_t(v)]; }));
    const double tallest = *std::ranges::max_element(tall);
    Choice best;
    for (double parts = 1; parts <= 64; parts *= 1.25) {
        Choice choice{0, splits(columns, heights, tallest / parts)};
        double height = 0;
        for (std::size_t i = 0; i < columns.size(); ++i)
            height = std::max(height, tall[i] / choice.splits[i]);
        const int total = std::accumulate(choice.splits.begin(), choice.splits.end(), 0);
        const double detour = 1 + 0.04 * (double(total) / double(columns.size()) - 1);
        choice.score = std::max(height, total * width / aspect) * detour;
        if (best.splits.empty() || choice.score < best.score * 0.9)
            best = std::move(choice);
    }
    return best;
}

} // namespace

Arcs acyclic(const Arcs &arcs)
{
    const std::vector<int> finished = finishOrder(outgoing(arcs));
    std::vector<int> position(std::size_t(arcs.vertexCount));
    for (std::size_t i = 0; i < finished.size(); ++i)
        position[std::size_t(finished[i])] = int(i);
    Arcs result{arcs.vertexCount, {}};
    for (const auto &[from, to] : arcs.arcs) {
        const bool forward = position[std::size_t(from)] > position[std::size_t(to)];
        result.arcs.emplace_back(forward ? from : to, forward ? to : from);
    }
    std::ranges::sort(result.arcs);
    const auto repeated = std::ranges::unique(result.arcs);
    result.arcs.erase(repeated.begin(), repeated.end());
    return result;
}

std::vector<int> rank(const Arcs &arcs)
{
    if (arcs.vertexCount == 0)
        return {};
    const Neighbours out = outgoing(arcs);
    const std::vector<int> finished = finishOrder(out);
    std::vector<int> ranks(std::size_t(arcs.vertexCount), 0);
    for (auto it = finished.rbegin(); it != finished.rend(); ++it) {
        for (const int to : out[std::size_t(*it)])
            ranks[std::size_t(to)] = std::max(ranks[std::size_t(to)], ranks[std::size_t(*it)] + 1);
    }
    ranks = NetworkSimplex(arcs, ranks).solve(int(simplexWork / (ranks.size() + arcs.arcs.size())));
    const int least = *std::ranges::min_element(ranks);
    for (int &r : ranks)
        r -= least;
    even(ranks, incoming(arcs), out);
    return ranks;
}

std::vector<int> topological(const Arcs &arcs)
{
    std::vector<int> order = finishOrder(outgoing(arcs));
    std::ranges::reverse(order);
    return order;
}

std::vector<int> wrapped(const std::vector<int> &ranks, const Arcs &arcs, const std::vector<double> &heights,
                         double width, double aspect)
{
    if (ranks.empty())
        return {};
    const auto columns = columnsOf(ranks, arcs);
    const Choice choice = bestSplit(columns, heights, width, aspect);
    std::vector<int> result(ranks.size(), 0);
    int first = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        double total = 0;
        for (const int v : columns[i])
            total += heights[std::size_t(v)];
        double above = 0;
        for (const int v : columns[i]) {
            const double middle = above + heights[std::size_t(v)] / 2;
            above += heights[std::size_t(v)];
            result[std::size_t(v)] = first + std::min(int(middle / total * choice.splits[i]), choice.splits[i] - 1);
        }
        first += choice.splits[i];
    }
    return result;
}

} // namespace pilothouse::layout

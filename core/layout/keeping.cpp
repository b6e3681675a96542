// SPDX-License-Identifier: Apache-2.0
#include "core/layout/keeping.h"

#include <algorithm>
#include <cmath>

namespace pilothouse::layout {

namespace {

constexpr double sameColumn = 216; ///< scene units: corners that are nearer to one another are of one column

using Places = std::vector<std::optional<double>>; ///< of vertices among the columns, which are whole numbers

/// Between the columns that are there, where that must be.
double placeOfNewcomer(const std::vector<double> &needed, const std::vector<double> &needing)
{
    if (needed.empty())
        return needing.empty() ? 0 : std::ceil(*std::ranges::min_element(needing)) - 1;
    const double low = *std::ranges::max_element(needed);
    const double next = std::floor(low) + 1;
    if (needing.empty() || next < *std::ranges::min_element(needing))
        return next;
    const double high = *std::ranges::min_element(needing);
    return (low + (high > low ? high : next)) / 2;
}

void placeAll(const Arcs &arcs, Places &places)
{
    const Places former = places;
    std::vector<std::vector<int>> in(places.size());
    std::vector<std::vector<int>> out(places.size());
    for (const auto &[from, to] : arcs.arcs) {
        out[std::size_t(from)].push_back(to);
        in[std::size_t(to)].push_back(from);
    }
    const auto known = [&](const std::vector<int> &vertices) {
        std::vector<double> result;
        for (const int v : vertices) {
            if (places[std::size_t(v)])
                result.push_back(*places[std::size_t(v)]);
        }
        return result;
    };
    for (const int v : topological(arcs)) {
        auto &place = places[std::size_t(v)];
        const std::vector<double> needed = known(in[std::size_t(v)]);
        double farthest = -1; // of those that stood somewhere
        for (const int from : in[std::size_t(v)])
            farthest = std::max(farthest, former[std::size_t(from)] ? *places[std::size_t(from)] : -1);
        if (!place)
            place = placeOfNewcomer(needed, known(out[std::size_t(v)]));
        else if (farthest >= *place)
            place = std::floor(farthest) + 1;
        else if (std::ranges::find(needed, *place) != needed.end()) // an arc needs two columns
            *place += 0.5;
    }
}

} // namespace

KeptColumns keptColumns(const Arcs &arcs, const std::vector<std::optional<QPointF>> &former)
{
    std::vector<double> corners;
    for (const auto &corner : former) {
        if (corner)
            corners.push_back(corner->x());
    }
    std::ranges::sort(corners);
    std::vector<double> lefts;
    for (const double x : corners) {
        if (lefts.empty() || x - lefts.back() >= sameColumn)
            lefts.push_back(x);
    }
    KeptColumns kept{{}, std::vector<double>(former.size(), 0), {}};
    Places places(former.size());
    for (std::size_t v = 0; v < former.size(); ++v) {
        if (!former[v])
            continue;
        const auto column = std::ranges::upper_bound(lefts, former[v]->x()) - lefts.begin() - 1;
        places[v] = double(column);
        kept.insets[v] = former[v]->x() - lefts[std::size_t(column)];
    }
    const Places before = places;
    placeAll(arcs, places);
    for (std::size_t v = 0; v < places.size(); ++v) {
        if (places[v] != before[v])
            kept.insets[v] = 0;
    }
    std::vector<double> used;
    for (const auto &place : places)
        used.push_back(*place);
    std::ranges::sort(used);
    const auto repeated = std::ranges::unique(used);
    used.erase(repeated.begin(), repeated.end());
    for (const auto &place : places)
        kept.columns.push_back(int(std::ranges::lower_bound(used, *place) - used.begin()));
    for (const double place : used) {
        const bool isFormer = place >= 0 && place < double(lefts.size()) && place == std::floor(place);
        kept.lefts.push_back(isFormer ? std::optional(lefts[std::size_t(place)]) : std::nullopt);
    }
    return kept;
}

} // namespace pilothouse::layout

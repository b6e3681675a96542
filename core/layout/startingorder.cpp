// SPDX-License-Identifier: Apache-2.0
#include "core/layout/startingorder.h"

#include <algorithm>
#include <cmath>

namespace pilothouse::layout {

namespace {

/// Groups of each column below one another, the columns centred on 0.
std::vector<double> stackedPlaces(const Lanes &lanes)
{
    std::vector<double> places(lanes.vertices.size(), 0);
    for (const auto &column : lanes.columns) {
        double total = 0;
        for (const int v : column)
            total += lanes.at(v).height;
        double y = -total / 2;
        for (const int v : column) {
            places[std::size_t(v)] = y + lanes.at(v).height / 2;
            y += lanes.at(v).height;
        }
    }
    return places;
}

/// Former places; newcomers get the mean of what they are tied to.
std::vector<double> formerPlaces(const Lanes &lanes)
{
    std::vector<double> places(lanes.vertices.size(), 0);
    std::vector<double> sums(lanes.vertices.size(), 0);
    std::vector<int> counts(lanes.vertices.size(), 0);
    const auto pull = [&](int v, int towards) {
        if (const auto former = lanes.at(towards).formerMiddle) {
            sums[std::size_t(v)] += *former;
            ++counts[std::size_t(v)];
        }
    };
    for (const auto &chain : lanes.chains) {
        pull(chain.front(), chain.back());
        pull(chain.back(), chain.front());
    }
    for (std::size_t v = 0; v < places.size(); ++v)
        places[v] = lanes.vertices[v].formerMiddle.value_or(counts[v] > 0 ? sums[v] / counts[v] : 0);
    return places;
}

/// Sorts the columns by the places of the groups; a lane has its place on the line between the ends of its chain.
void orderBy(Lanes &lanes, std::vector<double> &places)
{
    for (const auto &chain : lanes.chains) {
        const double first = places[std::size_t(chain.front())];
        const double last = places[std::size_t(chain.back())];
        for (std::size_t i = 1; i + 1 < chain.size(); ++i)
            places[std::size_t(chain[i])] = first + (last - first) * double(i) / double(chain.size() - 1);
    }
    for (auto &column : lanes.columns)
        std::ranges::stable_sort(column, {}, [&](int v) { return places[std::size_t(v)]; });
}

/// Takes the mean away and keeps the size, lest all become the same or vanish.
void balance(std::vector<double> &places, const std::vector<double> &ties)
{
    double sum = 0;
    double all = 0;
    for (std::size_t v = 0; v < places.size(); ++v) {
        sum += ties[v] * places[v];
        all += ties[v];
    }
    double size = 0;
    for (std::size_t v = 0; v < places.size(); ++v) {
        places[v] = ties[v] > 0 ? places[v] - sum / all : 0;
        size += ties[v] * places[v] * places[v];
    }
    const double scale = size > 0 ? 1 / std::sqrt(size) : 1;
    for (double &place : places)
        place *= scale;
}

} // namespace

Start startingOrder(Lanes &lanes)
{
    const auto isGroup = [](const Lanes::Vertex &v) { return !v.lane; };
    const auto hasFormer = [](const Lanes::Vertex &v) { return v.formerMiddle.has_value(); };
    const auto groups = std::ranges::count_if(lanes.vertices, isGroup);
    const Start start = 2 * std::ranges::count_if(lanes.vertices, hasFormer) > groups ? Start::Former : Start::Fresh;
    if (start == Start::Fresh) {
        for (Lanes::Vertex &vertex : lanes.vertices)
            vertex.formerMiddle.reset();
    }
    std::vector<double> places = start == Start::Former ? formerPlaces(lanes) : stackedPlaces(lanes);
    orderBy(lanes, places);
    return start;
}

void orderByNearness(Lanes &lanes)
{
    std::vector<double> ties(lanes.vertices.size(), 0);
    for (const auto &chain : lanes.chains) {
        ties[std::size_t(chain.front())] += 1;
        ties[std::size_t(chain.back())] += 1;
    }
    std::vector<double> places(lanes.vertices.size(), 0);
    for (std::size_t v = 0; v < places.size(); ++v) // anything but a symmetry
        places[v] = std::sin(double(v) * 12.9898) + double(lanes.vertices[v].column) * 0.01;
    for (int round = 0; round < 120; ++round) {
        balance(places, ties);
        std::vector<double> sums(places.size(), 0);
        for (const auto &chain : lanes.chains) {
            sums[std::size_t(chain.front())] += places[std::size_t(chain.back())];
            sums[std::size_t(chain.back())] += places[std::size_t(chain.front())];
        }
        for (std::size_t v = 0; v < places.size(); ++v) {
            if (ties[v] > 0)
                places[v] = (places[v] + sums[v] / ties[v]) / 2;
        }
    }
    orderBy(lanes, places);
}

} // namespace pilothouse::layout

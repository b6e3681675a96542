// SPDX-License-Identifier: Apache-2.0
#include "core/layout/routing.h"

#include "core/layout/spread.h"

#include <algorithm>

namespace pilothouse::layout {

namespace {

constexpr double margin = 16;   ///< at a card's corners, free of arcs
constexpr double portStep = 14; ///< between arcs that meet the same side: as between lanes, so that they line up

/// Where arcs meet a group's side: those that share their first lane share it.
struct Port {
    int arc = 0;
    int toward = 0; ///< the vertex it goes to or comes from
    double wish = 0;
    double order = 0;
};

/// The heights at which an arc leaves its first and meets its last vertex.
struct Ends {
    double first = 0;
    double last = 0;
};

/// Where on `own` an arc to `other` would be straight, or nearly so.
double straightHeight(const QRectF &own, const Lanes::Vertex &other)
{
    const double room = std::min(margin, own.height() / 2);
    const double top = own.top() + room;
    const double bottom = own.bottom() - room;
    if (other.lane)
        return std::clamp(other.middle, top, bottom);
    const double otherRoom = std::min(margin, other.height / 2);
    const double low = std::max(top, other.middle - other.height / 2 + otherRoom);
    const double high = std::min(bottom, other.middle + other.height / 2 - otherRoom);
    return std::clamp((low + high) / 2, top, bottom);
}

/// Spreads the arcs that meet one side of a group along it.
void assign(std::vector<Port> &ports, const QRectF &group, const auto &put)
{
    std::ranges::stable_sort(ports, {}, [](const Port &p) { return std::tuple(p.order, p.toward, p.arc); });
    std::vector<Wish> wishes;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        if (i == 0 || ports[i].toward != ports[i - 1].toward)
            wishes.push_back({ports[i].wish, 1});
        places.push_back(wishes.size() - 1);
    }
    const std::size_t count = wishes.size();
    const double room = std::max(0.0, group.height() - 2 * std::min(margin, group.height() / 2));
    const double step = count < 2 ? 0 : std::min(portStep, room / double(count - 1));
    const std::vector<double> heights = spread(wishes, std::vector<double>(count, step));
    const double low = group.center().y() - room / 2;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const double least = low + double(places[i]) * step;
        const double most = low + room - double(count - 1 - places[i]) * step;
        put(ports[i].arc, std::clamp(heights[places[i]], least, std::max(least, most)));
    }
}

std::vector<Ends> endsOf(const Lanes &lanes, const std::vector<QRectF> &groups)
{
    std::vector<std::vector<Port>> leaving(groups.size());
    std::vector<std::vector<Port>> meeting(groups.size());
    for (std::size_t a = 0; a < lanes.chains.size(); ++a) {
        const auto &chain = lanes.chains[a];
        const auto from = std::size_t(chain.front());
        const auto to = std::size_t(chain.back());
        const Lanes::Vertex &second = lanes.at(chain[1]);
        const Lanes::Vertex &lastButOne = lanes.at(chain[chain.size() - 2]);
        leaving[from].push_back({int(a), chain[1], straightHeight(groups[from], second), second.middle});
        meeting[to].push_back(
            {int(a), chain[chain.size() - 2], straightHeight(groups[to], lastButOne), lastButOne.middle});
    }
    std::vector<Ends> ends(lanes.chains.size());
    for (std::size_t g = 0; g < groups.size(); ++g) {
        assign(leaving[g], groups[g], [&](int arc, double y) { ends[std::size_t(arc)].first = y; });
        assign(meeting[g], groups[g], [&](int arc, double y) { ends[std::size_t(arc)].last = y; });
    }
    return ends;
}

} // namespace

std::vector<Route> routeArcs(const Lanes &lanes, const std::vector<QRectF> &groups,
                             const std::vector<ColumnSpan> &columns)
{
    const std::vector<Ends> ends = endsOf(lanes, groups);
    std::vector<Route> routes;
    for (std::size_t a = 0; a < lanes.chains.size(); ++a) {
        const auto &chain = lanes.chains[a];
        const auto span = [&](int v) { return columns[std::size_t(lanes.at(v).column)]; };
        Route route{{groups[std::size_t(chain.front())].right(), ends[a].first},
                    {std::max(groups[std::size_t(chain.front())].right(), span(chain.front()).right), ends[a].first}};
        for (std::size_t i = 1; i + 1 < chain.size(); ++i) {
            const double y = lanes.at(chain[i]).middle;
            route.emplace_back(span(chain[i]).left, y);
            route.emplace_back(span(chain[i]).right, y);
        }
        route.emplace_back(groups[std::size_t(chain.back())].left(), ends[a].last);
        routes.push_back(std::move(route));
    }
    return routes;
}

Route simplified(const Route &route)
{
    Route result;
    for (const QPointF &point : route) {
        const auto flat = [&](const QPointF &a, const QPointF &b) { return qAbs(a.y() - b.y()) < 0.01; };
        if (!result.empty() && result.back() == point)
            continue;
        if (result.size() >= 2 && flat(result.back(), point) && flat(result[result.size() - 2], point))
            result.back() = point;
        else
            result.push_back(point);
    }
    return result;
}

} // namespace pilothouse::layout

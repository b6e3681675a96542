// SPDX-License-Identifier: Apache-2.0
#include "core/layout/placing.h"

#include "core/layout/detour.h"

#include <algorithm>
#include <cmath>

namespace pilothouse::layout {

namespace {

QRectF around(const QRectF &rect, double gap)
{
    return rect.adjusted(-gap, -gap, gap, gap);
}

/// The place nearest to the one that is wanted, above or below it, where a group stands clear of all others.
QRectF nearestGap(const QRectF &wanted, int own, const std::vector<QRectF> &groups, double gap)
{
    std::vector<QRectF> others;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const QRectF &other = groups[g];
        if (int(g) != own && other.right() + gap > wanted.left() && other.left() - gap < wanted.right())
            others.push_back(around(other, gap));
    }
    std::vector<double> tops{wanted.top()};
    for (const QRectF &other : others) {
        tops.push_back(other.top() - wanted.height());
        tops.push_back(other.bottom());
    }
    std::ranges::sort(tops, {}, [&](double top) { return std::abs(top - wanted.top()); });
    for (const double top : tops) {
        const QRectF place(QPointF(wanted.left(), top), wanted.size());
        if (std::ranges::none_of(others, [&](const QRectF &other) { return other.intersects(place); }))
            return place;
    }
    return wanted; // never: below the lowest is always room
}

/// Which groups stand elsewhere than they did.
std::vector<char> moveGroups(std::vector<QRectF> &groups, const Graph &graph, double gap)
{
    std::vector<char> moved(groups.size(), 0);
    std::vector<QRectF> settled;
    const auto covers = [&](const QRectF &group) {
        return std::ranges::any_of(settled, [&](const QRectF &s) { return around(s, gap).intersects(group); });
    };
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (!graph.groups[g].place)
            continue;
        moved[g] = 1;
        groups[g].moveTopLeft(*graph.groups[g].place);
        if (covers(groups[g]))
            groups[g] = nearestGap(groups[g], -1, settled, gap);
        settled.push_back(groups[g]);
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (moved[g] || !covers(groups[g]))
            continue;
        groups[g] = nearestGap(groups[g], int(g), groups, gap);
        moved[g] = 1;
    }
    return moved;
}

/// How high an edge meets a group: at its row, or as far down as it did before the group moved.
Port portOf(const Placement &placement, const End &end, const QPointF &former)
{
    const auto g = std::size_t(end.group);
    const double height = end.member >= 0 ? placement.members[g][std::size_t(end.member)].center().y()
                                          : placement.groups[g].top() + former.y() - placement.homes[g].y();
    return {placement.groups[g], height};
}

void reroute(Placement &placement, const Graph &graph, const Metrics &metrics, const std::vector<char> &moved)
{
    std::vector<QRectF> obstacles;
    for (std::size_t g = 0; g < moved.size(); ++g) {
        if (moved[g])
            obstacles.push_back(placement.groups[g]);
    }
    for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        Route &route = placement.routes[e];
        const Edge &edge = graph.edges[e];
        const auto isHit = [&](const QRectF &rect) { return passes(route, rect); };
        if (route.empty())
            continue;
        if (moved[std::size_t(edge.from.group)] || moved[std::size_t(edge.to.group)]
            || std::ranges::any_of(obstacles, isHit))
            route = detour(portOf(placement, edge.from, route.front()), portOf(placement, edge.to, route.back()),
                           placement.groups, metrics);
    }
}

void shift(Placement &placement, const QPointF &by)
{
    placement.origin = by;
    for (QRectF &group : placement.groups)
        group.translate(by);
    for (auto &members : placement.members) {
        for (QRectF &member : members)
            member.translate(by);
    }
    for (Route &route : placement.routes) {
        for (QPointF &point : route)
            point += by;
    }
}

/// So that the top left corner of everything is (0, 0).
void normalise(Placement &placement)
{
    QRectF all;
    for (const QRectF &group : placement.groups)
        all = all.united(group);
    for (const Route &route : placement.routes) {
        for (const QPointF &point : route)
            all = all.united(QRectF(point, QSizeF(1, 1)));
    }
    shift(placement, {-std::floor(all.left()), -std::floor(all.top())});
    placement.size = QSizeF(std::ceil(all.width()), std::ceil(all.height()));
}

} // namespace

void takePlaces(Placement &placement, const Graph &graph, const Metrics &metrics)
{
    placement.homes.clear();
    for (const QRectF &group : placement.groups)
        placement.homes.push_back(group.topLeft());
    if (std::ranges::none_of(graph.groups, [](const Group &group) { return group.place || group.former; }))
        return;
    const std::vector<char> moved = moveGroups(placement.groups, graph, metrics.edgeGap); // only what is in the way
    for (std::size_t g = 0; g < moved.size(); ++g) {
        if (moved[g])
            placement.members[g] = memberRects(placement.groups[g].topLeft(), graph.groups[g].memberCount, metrics);
    }
    reroute(placement, graph, metrics, moved);
    normalise(placement);
}

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#include "core/layout/graph.h"
#include "core/layout/partlayout.h"
#include "core/layout/parts.h"
#include "core/layout/placing.h"
#include "core/layout/routing.h"
#include "core/layout/spread.h"

#include <algorithm>

namespace pilothouse::layout {

namespace {

/// An edge's own way: its arc's, at the ends beside those it shares the arc with, and from row to row where it has
/// rows.
Route ownRoute(const Graph &graph, const Placement &placement, const PartedEdge &parted, const Route &arc)
{
    const Edge &edge = graph.edges[std::size_t(parted.edge)];
    Route route = arc;
    for (std::size_t i = 0; i < route.size(); ++i) {
        const bool isOnLane = i > 1 && i + 1 < route.size();
        route[i].ry() += isOnLane ? parted.laneOffset : parted.offset;
    }
    if (parted.reversed)
        std::ranges::reverse(route);
    const auto meet = [&](QPointF &point, const End &end) {
        if (end.member >= 0)
            point.setY(placement.members[std::size_t(end.group)][std::size_t(end.member)].center().y());
    };
    if (route.size() == 2) {
        const double middle = (route.front().x() + route.back().x()) / 2;
        route.insert(route.begin() + 1, {middle, route.front().y()});
    }
    meet(route.front(), edge.from);
    meet(route.back(), edge.to);
    return simplified(route);
}

bool isEdited(const Graph &graph)
{
    const auto hasFormer = [](const Group &group) { return group.former.has_value(); };
    return 2 * std::ranges::count_if(graph.groups, hasFormer) > std::ssize(graph.groups);
}

} // namespace

Placement layered(const Graph &graph, const Metrics &metrics)
{
    const bool isKept = isEdited(graph);
    const Parts parts = isKept ? Parts{{wholeOf(graph)}, {}} : partsOf(graph);
    std::vector<const Part *> partOf;
    std::vector<PartLayout> blocks;
    std::vector<QSizeF> sizes;
    const auto add = [&](const Part &part, PartLayout block) {
        partOf.push_back(&part);
        sizes.push_back(block.size);
        blocks.push_back(std::move(block));
    };
    for (const Part &part : parts.connected)
        add(part, isKept ? layOutKept(part, graph, metrics) : layOut(part, graph, metrics));
    if (!parts.loose.groups.empty())
        add(parts.loose, layOutLoose(parts.loose, graph, metrics));
    const auto corners = isKept ? std::vector<QPointF>(1) : shelves(sizes, 1.5 * metrics.groupGap, metrics.aspect);
    Placement placement;
    placement.groups.resize(graph.groups.size());
    placement.members.resize(graph.groups.size());
    placement.routes.resize(graph.edges.size());
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const Part &part = *partOf[b];
        for (std::size_t i = 0; i < part.groups.size(); ++i) {
            const auto g = std::size_t(part.groups[i]);
            placement.groups[g] = blocks[b].groups[i].translated(corners[b]);
            placement.members[g] = memberRects(placement.groups[g].topLeft(), graph.groups[g].memberCount, metrics);
        }
        for (const PartedEdge &edge : part.edges) {
            Route arc = blocks[b].arcs[std::size_t(edge.arc)];
            for (QPointF &point : arc)
                point += corners[b];
            placement.routes[std::size_t(edge.edge)] = ownRoute(graph, placement, edge, arc);
        }
        const QSizeF far(corners[b].x() + sizes[b].width(), corners[b].y() + sizes[b].height());
        placement.size = placement.size.expandedTo(far);
    }
    takePlaces(placement, graph, metrics);
    return placement;
}

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#include "core/layout/graph.h"
#include "core/layout/lanes.h"
#include "core/layout/parts.h"
#include "core/layout/routing.h"
#include "core/layout/spread.h"

#include <algorithm>

namespace pilothouse::layout {

namespace {

/// Where the groups of one part go and how its arcs run, from (0, 0).
struct LaidOut {
    std::vector<QRectF> groups; ///< by position in the part
    std::vector<Route> arcs;
    QSizeF size;
};

std::vector<int> withoutEmptyColumns(const std::vector<int> &columns)
{
    std::vector<int> used = columns;
    std::ranges::sort(used);
    const auto repeated = std::ranges::unique(used);
    used.erase(repeated.begin(), repeated.end());
    std::vector<int> result;
    result.reserve(columns.size());
    for (const int column : columns)
        result.push_back(int(std::ranges::lower_bound(used, column) - used.begin()));
    return result;
}

/// Columns from left to right, with wider gaps where many arcs bend.
std::vector<ColumnSpan> columnSpans(const Lanes &lanes, const std::vector<QSizeF> &sizes, const Metrics &metrics)
{
    std::vector<ColumnSpan> spans;
    double x = 0;
    for (const auto &column : lanes.columns) {
        double width = 0;
        std::size_t bends = 0;
        for (const int v : column) {
            if (!lanes.at(v).lane)
                width = std::max(width, sizes[std::size_t(v)].width());
            bends += lanes.at(v).right.size();
        }
        spans.push_back({x, x + width});
        x += width + metrics.layerGap + std::min(metrics.layerGap, 2.0 * double(bends));
    }
    return spans;
}

Lanes lanesOf(const Part &part, const Graph &graph, const std::vector<QSizeF> &sizes, const Metrics &metrics)
{
    std::vector<double> heights;
    double widest = 0;
    for (const QSizeF &size : sizes) {
        heights.push_back(size.height() + metrics.groupGap);
        widest = std::max(widest, size.width());
    }
    const std::vector<int> ranks = rank(part.arcs);
    Lanes lanes = makeLanes(
        part.arcs, withoutEmptyColumns(wrapped(ranks, part.arcs, heights, widest + metrics.layerGap, metrics.aspect)));
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        lanes.vertices[i].height = sizes[i].height();
        if (const auto top = graph.groups[std::size_t(part.groups[i])].formerTop)
            lanes.vertices[i].formerMiddle = *top + sizes[i].height() / 2;
    }
    return lanes;
}

LaidOut layOut(const Part &part, const Graph &graph, const Metrics &metrics)
{
    std::vector<QSizeF> sizes;
    sizes.reserve(part.groups.size());
    for (const int g : part.groups)
        sizes.push_back(cardSize(graph.groups[std::size_t(g)].memberCount, metrics));
    Lanes lanes = lanesOf(part, graph, sizes, metrics);
    reduceCrossings(lanes);
    placeVertically(lanes, {metrics.groupGap, metrics.edgeGap});
    const std::vector<ColumnSpan> spans = columnSpans(lanes, sizes, metrics);
    double top = lanes.vertices.front().middle;
    double bottom = top;
    for (const Lanes::Vertex &vertex : lanes.vertices) {
        top = std::min(top, vertex.middle - vertex.height / 2);
        bottom = std::max(bottom, vertex.middle + vertex.height / 2);
    }
    for (Lanes::Vertex &vertex : lanes.vertices)
        vertex.middle = std::round(vertex.middle - top - vertex.height / 2) + vertex.height / 2;
    LaidOut result;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double x = spans[std::size_t(lanes.vertices[i].column)].left;
        result.groups.emplace_back(QPointF(x, lanes.vertices[i].middle - sizes[i].height() / 2), sizes[i]);
    }
    result.arcs = routeArcs(lanes, result.groups, spans);
    result.size = QSizeF(spans.back().right, std::ceil(bottom - top));
    return result;
}

/// Groups without edges: rows of them, as one block.
LaidOut layOutLoose(const Part &part, const Graph &graph, const Metrics &metrics)
{
    LaidOut result;
    std::vector<QSizeF> sizes;
    sizes.reserve(part.groups.size());
    for (const int g : part.groups)
        sizes.push_back(cardSize(graph.groups[std::size_t(g)].memberCount, metrics));
    const std::vector<QPointF> corners = shelves(sizes, metrics.groupGap, metrics.aspect);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        result.groups.emplace_back(corners[i], sizes[i]);
        result.size = result.size.expandedTo({result.groups.back().right(), result.groups.back().bottom()});
    }
    return result;
}

/// An edge's own way: its arc's, beside those it shares the arc with, and from row to row where it has rows.
Route ownRoute(const Graph &graph, const Placement &placement, const PartedEdge &parted, const Route &arc)
{
    const Edge &edge = graph.edges[std::size_t(parted.edge)];
    Route route = arc;
    for (QPointF &point : route)
        point.ry() += parted.offset;
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

} // namespace

Placement layered(const Graph &graph, const Metrics &metrics)
{
    const Parts parts = partsOf(graph);
    std::vector<LaidOut> blocks;
    std::vector<QSizeF> sizes;
    for (const Part &part : parts.connected) {
        blocks.push_back(layOut(part, graph, metrics));
        sizes.push_back(blocks.back().size);
    }
    if (!parts.loose.groups.empty()) {
        blocks.push_back(layOutLoose(parts.loose, graph, metrics));
        sizes.push_back(blocks.back().size);
    }
    const std::vector<QPointF> corners = shelves(sizes, 1.5 * metrics.groupGap, metrics.aspect);
    Placement placement;
    placement.groups.resize(graph.groups.size());
    placement.members.resize(graph.groups.size());
    placement.routes.resize(graph.edges.size());
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const Part &part = b < parts.connected.size() ? parts.connected[b] : parts.loose;
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
    return placement;
}

} // namespace pilothouse::layout

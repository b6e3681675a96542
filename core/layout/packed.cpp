// SPDX-License-Identifier: Apache-2.0
#include "core/layout/graph.h"
#include "core/layout/placing.h"
#include "core/layout/spread.h"

namespace pilothouse::layout {

namespace {

/// From the nearer side of one group to the nearer side of another.
Route between(const QRectF &from, const QRectF &to)
{
    const bool rightwards = from.center().x() <= to.center().x();
    return {{rightwards ? from.right() : from.left(), from.center().y()},
            {rightwards ? to.left() : to.right(), to.center().y()}};
}

} // namespace

Placement packed(const Graph &graph, const Metrics &metrics)
{
    std::vector<QSizeF> sizes;
    sizes.reserve(graph.groups.size());
    for (const Group &group : graph.groups)
        sizes.push_back(cardSize(group.memberCount, metrics));
    const std::vector<QPointF> corners = shelves(sizes, metrics.groupGap, metrics.aspect);
    Placement placement;
    for (std::size_t g = 0; g < sizes.size(); ++g) {
        const QRectF rect(corners[g], sizes[g]);
        placement.groups.push_back(rect);
        placement.members.push_back(memberRects(corners[g], graph.groups[g].memberCount, metrics));
        placement.size = placement.size.expandedTo({rect.right(), rect.bottom()});
    }
    for (const Edge &edge : graph.edges) {
        const auto rectOf = [&](const End &end) {
            const auto g = std::size_t(end.group);
            return end.member < 0 ? placement.groups[g] : placement.members[g][std::size_t(end.member)];
        };
        placement.routes.push_back(edge.from.group == edge.to.group ? Route{}
                                                                    : between(rectOf(edge.from), rectOf(edge.to)));
    }
    takePlaces(placement, graph, metrics);
    return placement;
}

} // namespace pilothouse::layout

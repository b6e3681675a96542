// SPDX-License-Identifier: Apache-2.0
#include "core/layout/partlayout.h"

#include "core/layout/keeping.h"
#include "core/layout/lanes.h"
#include "core/layout/routing.h"
#include "core/layout/spread.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pilothouse::layout {

namespace {

/// A part with the sizes of its groups.
struct Subject {
    const Part &part;
    const Graph &graph;
    const Metrics &metrics;
    std::vector<QSizeF> sizes; ///< by position in the part

    [[nodiscard]] const std::optional<QPointF> &former(std::size_t position) const
    {
        return graph.groups[std::size_t(part.groups[position])].former;
    }
};

Subject subjectOf(const Part &part, const Graph &graph, const Metrics &metrics)
{
    Subject subject{part, graph, metrics, {}};
    subject.sizes.reserve(part.groups.size());
    for (const int g : part.groups)
        subject.sizes.push_back(cardSize(graph.groups[std::size_t(g)].memberCount, metrics));
    return subject;
}

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

/// Columns where they stood; one that comes between moves those right of it by less than a card's width. Insets shrink
/// to what there is room for.
std::vector<ColumnSpan> keptSpans(const Lanes &lanes, const Subject &subject, KeptColumns &kept)
{
    constexpr double tight = 18; ///< beside a column that comes between
    std::vector<ColumnSpan> spans;
    double shift = 0;
    for (std::size_t c = 0; c < lanes.columns.size(); ++c) {
        double width = 0;
        for (const int v : lanes.columns[c])
            width = std::max(width, lanes.at(v).lane ? 0 : subject.sizes[std::size_t(v)].width());
        const bool isLast = c + 1 == lanes.columns.size();
        const double least = c == 0 ? std::numeric_limits<double>::lowest() : spans.back().right + tight;
        double left = least + (isLast ? subject.metrics.layerGap - tight : 0);
        if (kept.lefts[c]) {
            left = std::max(least, *kept.lefts[c] + shift);
            shift = left - *kept.lefts[c];
        } else if (c == 0) {
            left = kept.lefts[1].value_or(0) - subject.metrics.layerGap - width;
        }
        spans.push_back({left, left + width});
    }
    for (std::size_t v = 0; v < subject.sizes.size(); ++v) {
        const auto c = std::size_t(lanes.vertices[v].column);
        const double width = subject.sizes[v].width();
        if (c + 1 < spans.size())
            kept.insets[v] = std::min(kept.insets[v], std::max(0.0, spans[c + 1].left - tight - width - spans[c].left));
        spans[c].right = std::max(spans[c].right, spans[c].left + kept.insets[v] + width);
    }
    return spans;
}

/// Groups in the columns given, and what that costs.
struct Attempt {
    PartLayout layout;
    long long crossings = 0;
    double length = 0;
};

Lanes lanesOf(const Subject &subject, const Arcs &arcs, const std::vector<int> &kinds, const std::vector<int> &columns)
{
    Lanes lanes = makeLanes(arcs, columns);
    for (std::size_t i = 0; i < subject.sizes.size(); ++i) {
        lanes.vertices[i].height = subject.sizes[i].height();
        if (const auto &former = subject.former(i))
            lanes.vertices[i].formerMiddle = former->y() + subject.sizes[i].height() / 2;
    }
    reduceCrossings(lanes, kinds);
    placeVertically(lanes, {subject.metrics.groupGap, subject.metrics.edgeGap});
    return lanes;
}

/// Moves all down or up so that the highest begins at 0, on whole pixels. Returns the height of it all.
double moveToTop(Lanes &lanes)
{
    double top = lanes.vertices.front().middle;
    double bottom = top;
    for (const Lanes::Vertex &vertex : lanes.vertices) {
        top = std::min(top, vertex.middle - vertex.height / 2);
        bottom = std::max(bottom, vertex.middle + vertex.height / 2);
    }
    for (Lanes::Vertex &vertex : lanes.vertices)
        vertex.middle = std::round(vertex.middle - top - vertex.height / 2) + vertex.height / 2;
    return std::ceil(bottom - top);
}

Attempt attempt(const Subject &subject, const std::vector<int> &columns)
{
    Lanes lanes = lanesOf(subject, subject.part.arcs, subject.part.kinds, columns);
    const double height = moveToTop(lanes);
    const std::vector<ColumnSpan> spans = columnSpans(lanes, subject.sizes, subject.metrics);
    Attempt result;
    for (std::size_t i = 0; i < subject.sizes.size(); ++i) {
        const double x = spans[std::size_t(lanes.vertices[i].column)].left;
        const double y = lanes.vertices[i].middle - subject.sizes[i].height() / 2;
        result.layout.groups.emplace_back(QPointF(x, y), subject.sizes[i]);
    }
    result.layout.arcs = routeArcs(lanes, result.layout.groups, spans);
    result.layout.size = QSizeF(spans.back().right, height);
    result.crossings = crossingCount(lanes);
    for (const Route &route : result.layout.arcs) {
        for (std::size_t i = 1; i < route.size(); ++i)
            result.length += std::hypot(route[i].x() - route[i - 1].x(), route[i].y() - route[i - 1].y());
    }
    return result;
}

/// Where most groups have a former place: no column moves farther than it must, and all heights are as they were, as
/// far as there is room.
PartLayout keep(const Subject &subject)
{
    std::vector<std::optional<QPointF>> former;
    for (std::size_t i = 0; i < subject.sizes.size(); ++i)
        former.push_back(subject.former(i));
    KeptColumns kept = keptColumns(subject.part.arcs, former);
    Arcs arcs = subject.part.arcs;
    std::vector<int> kinds = subject.part.kinds;
    std::vector<char> isTurned(arcs.arcs.size(), 0);
    for (std::size_t a = 0; a < isTurned.size(); ++a) {
        auto &[from, to] = arcs.arcs[a];
        if (kept.columns[std::size_t(from)] < kept.columns[std::size_t(to)])
            continue;
        std::swap(from, to);
        isTurned[a] = 1;
        kinds[a] = -1;
    }
    Lanes lanes = lanesOf(subject, arcs, kinds, kept.columns);
    for (Lanes::Vertex &vertex : lanes.vertices)
        vertex.middle = std::round(vertex.middle - vertex.height / 2) + vertex.height / 2;
    const std::vector<ColumnSpan> spans = keptSpans(lanes, subject, kept);
    PartLayout result;
    for (std::size_t i = 0; i < subject.sizes.size(); ++i) {
        const double x = spans[std::size_t(lanes.vertices[i].column)].left + kept.insets[i];
        result.groups.emplace_back(QPointF(x, lanes.vertices[i].middle - lanes.vertices[i].height / 2),
                                   subject.sizes[i]);
    }
    result.arcs = routeArcs(lanes, result.groups, spans);
    for (std::size_t a = 0; a < isTurned.size(); ++a) {
        if (isTurned[a])
            std::ranges::reverse(result.arcs[a]);
    }
    return result;
}

} // namespace

PartLayout layOutKept(const Part &whole, const Graph &graph, const Metrics &metrics)
{
    return keep(subjectOf(whole, graph, metrics));
}

PartLayout layOut(const Part &part, const Graph &graph, const Metrics &metrics)
{
    constexpr std::size_t mostWrapped = 150; // groups: in larger pictures the detours are worse than the height
    constexpr double longer = 1.1;
    const Subject subject = subjectOf(part, graph, metrics);
    const std::vector<int> ranks = withoutEmptyColumns(rank(part.arcs));
    Attempt plain = attempt(subject, ranks);
    if (part.groups.size() > mostWrapped)
        return std::move(plain.layout);
    std::vector<double> heights;
    double widest = 0;
    for (const QSizeF &size : subject.sizes) {
        heights.push_back(size.height() + metrics.groupGap);
        widest = std::max(widest, size.width());
    }
    const std::vector<int> columns =
        withoutEmptyColumns(wrapped(ranks, part.arcs, heights, widest + metrics.layerGap, metrics.aspect));
    if (columns == ranks)
        return std::move(plain.layout);
    Attempt wide = attempt(subject, columns);
    const bool isWorth = wide.crossings <= plain.crossings && wide.length <= longer * plain.length;
    return std::move(isWorth ? wide.layout : plain.layout);
}

PartLayout layOutLoose(const Part &part, const Graph &graph, const Metrics &metrics)
{
    const Subject subject = subjectOf(part, graph, metrics);
    const std::vector<QPointF> corners = shelves(subject.sizes, metrics.groupGap, metrics.aspect);
    PartLayout result;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        result.groups.emplace_back(corners[i], subject.sizes[i]);
        result.size = result.size.expandedTo({result.groups.back().right(), result.groups.back().bottom()});
    }
    return result;
}

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapstrands.h"

#include "app/map/mapscene.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace pilothouse::app {

namespace {

/// Where ink is already.
class Ink
{
public:
    /// What of a stroke has none yet, from `a` to `b`; from now on it has.
    std::vector<layout::Route> take(MapEdgeKind kind, const QPointF &a, const QPointF &b)
    {
        if (std::abs(a.y() - b.y()) >= 0.01) {
            const bool isFresh = m_curves.emplace(keyOf(kind, a), keyOf(kind, b)).second;
            return isFresh ? std::vector<layout::Route>{{a, b}} : std::vector<layout::Route>();
        }
        std::vector<layout::Route> fresh;
        auto &inked = m_lines[keyOf(kind, {0, a.y()})];
        std::vector<Span> open{{std::min(a.x(), b.x()), std::max(a.x(), b.x())}};
        for (const Span &span : inked)
            open = without(open, span);
        if (a.x() > b.x())
            std::ranges::reverse(open);
        for (const Span &span : open) {
            fresh.push_back({{span.first, a.y()}, {span.second, a.y()}});
            if (a.x() > b.x())
                std::ranges::reverse(fresh.back());
        }
        inked.insert(inked.end(), open.begin(), open.end());
        return fresh;
    }

private:
    using Span = std::pair<double, double>;
    using Key = std::array<qint64, 3>;

    static Key keyOf(MapEdgeKind kind, const QPointF &p)
    {
        return {qint64(kind), qRound64(p.x() * 16), qRound64(p.y() * 16)};
    }
    static std::vector<Span> without(const std::vector<Span> &spans, const Span &taken)
    {
        std::vector<Span> left;
        for (const Span &span : spans) {
            if (const Span before{span.first, std::min(span.second, taken.first)}; before.second > before.first)
                left.push_back(before);
            if (const Span after{std::max(span.first, taken.second), span.second}; after.second > after.first)
                left.push_back(after);
        }
        return left;
    }

    std::set<std::pair<Key, Key>> m_curves;
    std::map<Key, std::vector<Span>> m_lines;
};

QRectF boundsOf(const layout::Route &route)
{
    QRectF bounds(route.front(), QSizeF(1, 1));
    for (const QPointF &point : route)
        bounds = bounds.united(QRectF(point, QSizeF(1, 1)));
    return bounds;
}

} // namespace

std::vector<MapStrand> strandsOf(const std::vector<MapEdge> &edges, const std::vector<char> &which)
{
    Ink ink;
    std::vector<MapStrand> strands;
    for (std::size_t e = 0; e < edges.size(); ++e) {
        const MapEdge &edge = edges[e];
        if (!which.empty() && !which[e])
            continue;
        const std::size_t first = strands.size();
        for (std::size_t i = 1; i < edge.route.size(); ++i) {
            for (const layout::Route &piece : ink.take(edge.kind, edge.route[i - 1], edge.route[i])) {
                if (strands.size() > first && strands.back().route.back() == piece.front())
                    strands.back().route.push_back(piece.back());
                else
                    strands.push_back({edge.kind, piece, {}, false});
            }
        }
        for (std::size_t s = first; s < strands.size(); ++s)
            strands[s].bounds = boundsOf(strands[s].route);
        if (strands.size() > first)
            strands.back().hasHead = strands.back().route.back() == edge.route.back();
    }
    return strands;
}

} // namespace pilothouse::app

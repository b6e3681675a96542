// SPDX-License-Identifier: Apache-2.0
#include "app/map/mappainter.h"

#include <QPainter>
#include <QPainterPath>

namespace pilothouse::app {

namespace {

QPen penOf(MapEdgeKind kind, const QColor &colour, double width)
{
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    switch (kind) {
    case MapEdgeKind::Requires:
        break;
    case MapEdgeKind::WantsInfo:
        pen.setDashPattern({5 / width, 4 / width});
        break;
    case MapEdgeKind::VolumesFrom:
    case MapEdgeKind::Links:
        pen.setDashPattern({1.5 / width, 3 / width});
        break;
    }
    return pen;
}

bool mayBeSeen(const QPointF &a, const QPointF &b, const QRectF &visible)
{
    return std::max(a.x(), b.x()) >= visible.left() && std::min(a.x(), b.x()) <= visible.right()
        && std::max(a.y(), b.y()) >= visible.top() && std::min(a.y(), b.y()) <= visible.bottom();
}

/// From far away a curve is a few straight strokes.
void paintFar(QPainter &painter, const MapViewport &viewport, const layout::Route &route, const QRectF &visible)
{
    for (std::size_t i = 1; i < route.size(); ++i) {
        if (!mayBeSeen(route[i - 1], route[i], visible))
            continue;
        const QPointF a = viewport.toScreen(route[i - 1]);
        const QPointF b = viewport.toScreen(route[i]);
        const QPointF way = b - a;
        if (std::abs(way.y()) < 3) {
            painter.drawLine(a, b);
            continue;
        }
        const QPointF strokes[] = {a, a + QPointF(way.x() * 0.3, way.y() * 0.16),
                                   a + QPointF(way.x() * 0.7, way.y() * 0.84), b};
        painter.drawPolyline(strokes, 4);
    }
}

QPainterPath curve(const MapViewport &viewport, const layout::Route &route, const QRectF &visible)
{
    QPainterPath path;
    bool broken = true;
    for (std::size_t i = 1; i < route.size(); ++i) {
        if (!mayBeSeen(route[i - 1], route[i], visible)) {
            broken = true;
            continue;
        }
        const QPointF a = viewport.toScreen(route[i - 1]);
        const QPointF b = viewport.toScreen(route[i]);
        if (std::exchange(broken, false))
            path.moveTo(a);
        const double middle = (a.x() + b.x()) / 2;
        if (std::abs(a.y() - b.y()) < 0.5)
            path.lineTo(b);
        else
            path.cubicTo({middle, a.y()}, {middle, b.y()}, b);
    }
    return path;
}

/// The tip lies on the card's side.
void paintHead(QPainter &painter, const QPointF &tip, double side, const QColor &colour)
{
    const QPointF corners[] = {tip, tip + QPointF(side, -std::abs(side) * 0.5),
                               tip + QPointF(side, std::abs(side) * 0.5)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawConvexPolygon(corners, 3);
}

} // namespace

void MapPainter::paintEdges(QPainter &painter, const MapPicture &picture) const
{
    const bool isFar = picture.viewport.detail() == MapDetail::Dot;
    const MapLight &light = picture.light;
    const QColor plain = blend(m_palette.line, m_palette.muted, isFar ? 0.25 : 0.45);
    paintStrands(painter, picture.viewport, light.dims ? light.darkStrands : picture.scene.strands,
                 {light.dims ? m_dimmed.line : plain, 1.4});
    paintStrands(painter, picture.viewport, light.litStrands, {m_palette.accent, 1.8});
}

void MapPainter::paintStrands(QPainter &painter, const MapViewport &viewport, const std::vector<MapStrand> &strands,
                              const Stroke &stroke) const
{
    const QRectF visible = viewport.visibleScene().adjusted(-20, -20, 20, 20);
    const bool isFar = viewport.detail() == MapDetail::Dot;
    painter.setRenderHint(QPainter::Antialiasing, !isFar || stroke.width > 1.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stroke.colour, 1));
    for (const MapStrand &strand : strands) {
        if (!strand.bounds.intersects(visible))
            continue;
        if (isFar) {
            paintFar(painter, viewport, strand.route, visible);
            continue;
        }
        painter.setPen(penOf(strand.kind, stroke.colour, stroke.width));
        painter.drawPath(curve(viewport, strand.route, visible));
    }
    for (const MapStrand &strand : strands) {
        const QPointF tip = strand.route.back();
        if (isFar || !strand.hasHead || !visible.contains(tip))
            continue;
        const bool isRightwards = strand.route[strand.route.size() - 2].x() <= tip.x();
        const double side = 8 * std::clamp(viewport.zoom, 0.5, 1.5);
        paintHead(painter, viewport.toScreen(tip), isRightwards ? -side : side, stroke.colour);
    }
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>

#include <cmath>

namespace pilothouse::app {

/// How much of a thing the zoom leaves room for.
enum class MapDetail { Dot, Chip, Card };

/// Which part of the scene is seen, and how large.
struct MapViewport {
    QSizeF size;     ///< of the item, in pixels
    double zoom = 1; ///< pixels for each scene unit
    QPointF origin;  ///< where the scene's (0, 0) lies, in pixels

    [[nodiscard]] QPointF toScreen(const QPointF &p) const { return p * zoom + origin; }
    [[nodiscard]] QPointF toScene(const QPointF &p) const { return (p - origin) / zoom; }
    /// On whole pixels, so that one-pixel lines stay crisp and gaps even.
    [[nodiscard]] QRectF toScreen(const QRectF &r) const
    {
        const QPointF a(std::round(r.left() * zoom + origin.x()), std::round(r.top() * zoom + origin.y()));
        const QPointF b(std::round(r.right() * zoom + origin.x()), std::round(r.bottom() * zoom + origin.y()));
        return {a, b};
    }
    [[nodiscard]] QRectF visibleScene() const { return {toScene(QPointF(0, 0)), size / zoom}; }
    [[nodiscard]] MapDetail detail() const
    {
        return zoom < 0.3 ? MapDetail::Dot : zoom < 0.66 ? MapDetail::Chip : MapDetail::Card;
    }

    bool operator==(const MapViewport &) const = default;
};

/// The viewport that shows a whole scene, never enlarged.
[[nodiscard]] MapViewport fitted(const QSizeF &scene, const QSizeF &size);
/// Nearer or farther, within limits; the scene stays where it is at that pixel.
[[nodiscard]] MapViewport zoomedAt(MapViewport viewport, const QPointF &position, double factor);
/// With a part of the scene in the middle, at that zoom at least.
[[nodiscard]] MapViewport centredOn(MapViewport viewport, const QRectF &part, double leastZoom = 0);
/// Moved no further than it takes to see that part.
[[nodiscard]] MapViewport revealing(MapViewport viewport, const QRectF &part);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapviewport.h"

#include <algorithm>

namespace pilothouse::app {

namespace {

constexpr double margin = 20;
constexpr double least = 0.02;
constexpr double most = 2.5;

} // namespace

MapViewport fitted(const QSizeF &scene, const QSizeF &size)
{
    MapViewport viewport{size, 1, {}};
    if (scene.isEmpty() || size.isEmpty())
        return viewport;
    const double width = std::max(1.0, size.width() - 2 * margin);
    const double height = std::max(1.0, size.height() - 2 * margin);
    viewport.zoom = std::min({1.0, width / scene.width(), height / scene.height()});
    const QSizeF shown = scene * viewport.zoom;
    viewport.origin = {std::round((size.width() - shown.width()) / 2),
                       std::round((size.height() - shown.height()) / 2)};
    return viewport;
}

MapViewport zoomedAt(MapViewport viewport, const QPointF &position, double factor)
{
    const QPointF fixed = viewport.toScene(position);
    viewport.zoom = std::clamp(viewport.zoom * factor, std::min(least, viewport.zoom), most);
    viewport.origin = position - fixed * viewport.zoom;
    return viewport;
}

MapViewport centredOn(MapViewport viewport, const QRectF &part, double leastZoom)
{
    viewport.zoom = std::max(viewport.zoom, leastZoom);
    const QPointF middle = part.center() * viewport.zoom;
    viewport.origin = {std::round(viewport.size.width() / 2 - middle.x()),
                       std::round(viewport.size.height() / 2 - middle.y())};
    return viewport;
}

MapViewport revealing(MapViewport viewport, const QRectF &part)
{
    constexpr double around = 24;
    const QRectF target = viewport.toScreen(part).adjusted(-around, -around, around, around);
    const QSizeF &size = viewport.size;
    if (target.left() < 0 || target.right() > size.width())
        viewport.origin.rx() += target.left() < 0 ? -target.left() : size.width() - target.right();
    if (target.top() < 0 || target.bottom() > size.height())
        viewport.origin.ry() += target.top() < 0 ? -target.top() : size.height() - target.bottom();
    return viewport;
}

} // namespace pilothouse::app

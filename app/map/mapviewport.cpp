// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapviewport.h"

namespace pilothouse::app {

namespace {

constexpr double margin = 20;

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

} // namespace pilothouse::app

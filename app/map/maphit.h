// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapscene.h"

namespace pilothouse::app {

/// What lies at a point of the scene: a row with its card, a card alone, or nothing.
struct MapHit {
    int row = -1, card = -1;

    bool operator==(const MapHit &) const = default;
};

[[nodiscard]] MapHit hitAt(const MapScene &scene, const QPointF &point);
/// "instance:web-1", "service:web", "ship:prod-2"; empty for nothing.
[[nodiscard]] QString keyOf(const MapScene &scene, const MapHit &hit);

/// At the left of a card's header: folds and unfolds it.
[[nodiscard]] QRectF foldHandle(const MapCard &card);
/// On the right border of a card's header: an edge is drawn from there.
[[nodiscard]] QRectF edgeHandle(const MapCard &card);
/// The card whose header, handles excepted, or whose handle that is; or -1.
[[nodiscard]] int headerAt(const MapScene &scene, const QPointF &point);
[[nodiscard]] int foldHandleAt(const MapScene &scene, const QPointF &point);
[[nodiscard]] int edgeHandleAt(const MapScene &scene, const QPointF &point);

} // namespace pilothouse::app

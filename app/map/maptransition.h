// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapscene.h"
#include "app/map/mapviewport.h"

namespace pilothouse::app {

/// Where instances stood on the screen in one arrangement, so that they can be shown on their way to another.
class MapTransition
{
public:
    MapTransition() = default;
    MapTransition(const MapScene &left, const MapViewport &viewport);

    /// Too many things on the move only blur; and a first scene comes from nowhere.
    [[nodiscard]] bool isWorthwhile() const;

    /// The arrangement that is gone to, with its rows still under way; progress 0..1. Edges come at the end.
    [[nodiscard]] MapScene underWay(const MapScene &target, const MapViewport &viewport, double progress) const;

private:
    QHash<QString, QRectF> m_places; ///< in pixels, by the instance's name
};

} // namespace pilothouse::app

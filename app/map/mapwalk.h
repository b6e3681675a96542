// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapscene.h"

namespace pilothouse::app {

enum class MapStep { Left, Right, Up, Down };

/// The key an arrow key leads to from another: along edges to what is needed (left) or needs it (right), else to
/// the nearest card that way; up and down through the rows of a card, then to the card above or below. The same
/// key where nothing lies that way; the first card when `key` is not on the map.
[[nodiscard]] QString walk(const MapScene &scene, const QString &key, MapStep step);

} // namespace pilothouse::app

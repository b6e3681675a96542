// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapscene.h"

namespace pilothouse::app {

/// What on the map is lit while the rest is dimmed.
struct MapLight {
    bool dims = false; ///< otherwise everything is lit and the lists are empty
    std::vector<char> rows;
    std::vector<char> cards;
    std::vector<char> edges;
    std::vector<MapStrand> litStrands;
    std::vector<MapStrand> darkStrands;

    [[nodiscard]] bool litRow(int row) const { return !dims || rows[std::size_t(row)]; }
    [[nodiscard]] bool litCard(int card) const { return !dims || cards[std::size_t(card)]; }
    /// Emphasised, not only not dimmed.
    [[nodiscard]] bool litEdge(int edge) const { return dims && edges[std::size_t(edge)]; }
};

/// Whose side of a focus is lit.
enum class MapReach { Both, Needs, NeededBy };

/// A focus that stays until it is left: a service with all it needs, all that needs it, or both; or instances alone.
struct MapPin {
    QString service; ///< empty: none
    MapReach reach = MapReach::Both;
    QStringList only; ///< keys of instances; stronger than whatever else is asked

    bool operator==(const MapPin &) const = default;
};

/// What the operator looks for.
struct MapQuestion {
    int row = -1;  ///< the instance in focus
    int card = -1; ///< the service or ship in focus
    QString find;  ///< part of a name
    bool onlyNotAsItShouldBe = false;
    MapPin pin;
    std::vector<char> filteredOut = {}; ///< rows that are dark whatever else is asked; empty: none

    [[nodiscard]] bool isOut(int of) const { return !filteredOut.empty() && filteredOut[std::size_t(of)]; }
    bool operator==(const MapQuestion &) const = default;
};

/// The light for a question. A service in focus keeps all it needs and all that needs it, directly or not; a ship
/// keeps what runs on it. A pin is stronger than a focus, and counts hard needs only; what is looked for is stronger
/// than both; what is filtered out stays dark in any case.
[[nodiscard]] MapLight lightFor(const MapScene &scene, const MapQuestion &question);

/// Which services a pin reaches, by their place in the scene's; empty if it is not there.
[[nodiscard]] std::vector<char> reachOf(const MapScene &scene, const MapPin &pin);

/// Rows and cards whose name contains the text, without regard to case; cards first, each in scene order.
[[nodiscard]] QStringList matches(const MapScene &scene, const QString &find);

} // namespace pilothouse::app

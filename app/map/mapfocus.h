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

    [[nodiscard]] bool litRow(int row) const { return !dims || rows[std::size_t(row)]; }
    [[nodiscard]] bool litCard(int card) const { return !dims || cards[std::size_t(card)]; }
    /// Emphasised, not only not dimmed.
    [[nodiscard]] bool litEdge(int edge) const { return dims && edges[std::size_t(edge)]; }
};

/// What the operator looks for.
struct MapQuestion {
    int row = -1;  ///< the instance in focus
    int card = -1; ///< the service or ship in focus
    QString find;  ///< part of a name
    bool onlyNotAsItShouldBe = false;

    bool operator==(const MapQuestion &) const = default;
};

/// The light for a question. A service in focus keeps all it needs and all that needs it, directly or not; a ship
/// keeps what runs on it.
[[nodiscard]] MapLight lightFor(const MapScene &scene, const MapQuestion &question);

/// Rows and cards whose name contains the text, without regard to case; cards first, each in scene order.
[[nodiscard]] QStringList matches(const MapScene &scene, const QString &find);

} // namespace pilothouse::app

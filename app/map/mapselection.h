// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapscene.h"

namespace pilothouse::app {

/// What is selected, by key and by place in the scene. Keys that the scene has not are kept for one that has.
struct MapSelection {
    QStringList keys;
    std::vector<char> rows;
    std::vector<char> cards;

    [[nodiscard]] QString first() const { return keys.value(0); }
    [[nodiscard]] bool isEmpty() const { return keys.isEmpty(); }
};

[[nodiscard]] inline MapSelection selectionOf(const MapScene &scene, const QStringList &keys)
{
    MapSelection selection{keys, std::vector<char>(scene.rows.size(), 0), std::vector<char>(scene.cards.size(), 0)};
    for (const QString &key : keys) {
        if (const int row = scene.rowOf(key); row >= 0)
            selection.rows[std::size_t(row)] = 1;
        if (const int card = scene.cardOf(key); card >= 0)
            selection.cards[std::size_t(card)] = 1;
    }
    return selection;
}

} // namespace pilothouse::app

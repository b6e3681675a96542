// SPDX-License-Identifier: Apache-2.0
#include "app/map/maptransition.h"

namespace pilothouse::app {

namespace {

constexpr int mostMoving = 1000;

} // namespace

MapTransition::MapTransition(const MapScene &left, const MapViewport &viewport)
{
    if (int(left.rows.size()) > mostMoving)
        return;
    for (const MapRow &row : left.rows)
        m_places.insert(row.name, viewport.toScreen(left.placeOf(row)));
}

bool MapTransition::isWorthwhile() const
{
    return !m_places.isEmpty();
}

MapScene MapTransition::underWay(const MapScene &target, const MapViewport &viewport, double progress) const
{
    MapScene scene = target;
    scene.edges.clear();
    scene.strands.clear();
    for (MapRow &row : scene.rows) {
        const auto place = m_places.constFind(row.name);
        if (place == m_places.constEnd() || scene.cards[std::size_t(row.card)].folded)
            continue;
        const QRectF from(viewport.toScene(place->topLeft()), viewport.toScene(place->bottomRight()));
        const auto between = [&](double a, double b) { return a + (b - a) * progress; };
        row.rect = QRectF(between(from.left(), row.rect.left()), between(from.top(), row.rect.top()),
                          between(from.width(), row.rect.width()), between(from.height(), row.rect.height()));
    }
    return scene;
}

} // namespace pilothouse::app

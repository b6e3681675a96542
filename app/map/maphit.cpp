// SPDX-License-Identifier: Apache-2.0
#include "app/map/maphit.h"

#include <algorithm>

namespace pilothouse::app {

namespace {

int cardWhere(const MapScene &scene, const auto &holds)
{
    const auto found = std::ranges::find_if(scene.cards, holds);
    return found == scene.cards.end() ? -1 : int(found - scene.cards.begin());
}

} // namespace

MapHit hitAt(const MapScene &scene, const QPointF &point)
{
    const int card = cardWhere(scene, [&](const MapCard &c) { return c.rect.contains(point); });
    if (card < 0)
        return {};
    const MapCard &own = scene.cards[std::size_t(card)];
    for (int r = own.firstRow; r < own.firstRow + own.rowCount; ++r) {
        if (scene.rows[std::size_t(r)].rect.contains(point))
            return {r, card};
    }
    return {-1, card};
}

QString keyOf(const MapScene &scene, const MapHit &hit)
{
    if (hit.row >= 0)
        return scene.rows[std::size_t(hit.row)].key();
    return hit.card >= 0 ? scene.cards[std::size_t(hit.card)].key : QString();
}

QRectF foldHandle(const MapCard &card)
{
    return {card.rect.topLeft() + QPointF(4, 6), QSizeF(24, 28)};
}

QRectF edgeHandle(const MapCard &card)
{
    return {card.rect.topRight() + QPointF(-8, 10), QSizeF(20, 20)};
}

int headerAt(const MapScene &scene, const QPointF &point)
{
    constexpr double height = 40;
    return cardWhere(scene, [&](const MapCard &c) {
        return QRectF(c.rect.topLeft(), QSizeF(c.rect.width(), height)).contains(point)
            && !(c.rowCount > 0 && foldHandle(c).contains(point));
    });
}

int foldHandleAt(const MapScene &scene, const QPointF &point)
{
    return cardWhere(scene, [&](const MapCard &c) { return c.rowCount > 0 && foldHandle(c).contains(point); });
}

int edgeHandleAt(const MapScene &scene, const QPointF &point)
{
    if (scene.grouping != MapGrouping::ByDependency)
        return -1;
    return cardWhere(scene, [&](const MapCard &c) { return edgeHandle(c).contains(point); });
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapwalk.h"

#include <limits>

namespace pilothouse::app {

namespace {

bool isSideways(MapStep step)
{
    return step == MapStep::Left || step == MapStep::Right;
}

/// How far `to` lies in that direction, the way across counting double; infinite when it does not.
double distance(const QRectF &from, const QRectF &to, MapStep step)
{
    const QPointF way = to.center() - from.center();
    const double ahead = step == MapStep::Left ? from.left() - to.right()
        : step == MapStep::Right               ? to.left() - from.right()
        : step == MapStep::Up                  ? from.top() - to.bottom()
                                               : to.top() - from.bottom();
    if (ahead < -0.5)
        return std::numeric_limits<double>::infinity();
    return ahead + 2 * std::abs(isSideways(step) ? way.y() : way.x());
}

/// The nearest of the cards for which `allowed` holds, or -1.
int nearestCard(const MapScene &scene, const QRectF &from, MapStep step, const auto &allowed)
{
    int nearest = -1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < scene.cards.size(); ++c) {
        if (!allowed(int(c)))
            continue;
        if (const double d = distance(from, scene.cards[c].rect, step); d < least) {
            least = d;
            nearest = int(c);
        }
    }
    return nearest;
}

/// The row of a card to come to from `from`: the nearest one. The card itself when it has none.
QString entrance(const MapScene &scene, int card, const QRectF &from)
{
    const MapCard &target = scene.cards[std::size_t(card)];
    QString key = target.key;
    if (target.folded)
        return key;
    double least = std::numeric_limits<double>::infinity();
    for (int r = target.firstRow; r < target.firstRow + target.rowCount; ++r) {
        const MapRow &row = scene.rows[std::size_t(r)];
        const QPointF way = row.rect.center() - from.center();
        if (const double d = std::hypot(way.x(), way.y()); d < least) {
            least = d;
            key = row.key();
        }
    }
    return key;
}

/// Along an edge where there is one that way, else simply to the next card.
int cardSideways(const MapScene &scene, int card, const QRectF &from, MapStep step)
{
    std::vector<char> tied(scene.cards.size(), 0);
    for (const MapEdge &edge : scene.edges) {
        if (step == MapStep::Left && edge.to == card)
            tied[std::size_t(edge.from)] = 1;
        if (step == MapStep::Right && edge.from == card)
            tied[std::size_t(edge.to)] = 1;
    }
    const int along = nearestCard(scene, from, step, [&](int c) { return tied[std::size_t(c)] != 0; });
    return along >= 0 ? along : nearestCard(scene, from, step, [&](int c) { return c != card; });
}

/// The next row of the same column of the card, or -1.
int rowBeside(const MapScene &scene, int row, MapStep step)
{
    const MapCard &card = scene.cards[std::size_t(scene.rows[std::size_t(row)].card)];
    const QRectF from = scene.rows[std::size_t(row)].rect;
    int nearest = -1;
    double least = std::numeric_limits<double>::infinity();
    for (int r = card.firstRow; r < card.firstRow + card.rowCount; ++r) {
        const QRectF to = scene.rows[std::size_t(r)].rect;
        const bool aligned =
            isSideways(step) ? qFuzzyCompare(to.top(), from.top()) : qFuzzyCompare(to.left(), from.left());
        if (const double d = distance(from, to, step); r != row && aligned && d < least) {
            least = d;
            nearest = r;
        }
    }
    return nearest;
}

} // namespace

QString walk(const MapScene &scene, const QString &key, MapStep step)
{
    const int row = scene.rowOf(key);
    const int card = row >= 0 ? scene.rows[std::size_t(row)].card : scene.cardOf(key);
    if (card < 0)
        return scene.cards.empty() ? QString() : entrance(scene, 0, QRectF());
    const MapCard &own = scene.cards[std::size_t(card)];
    if (row < 0 && step == MapStep::Down && own.rowCount > 0 && !own.folded)
        return scene.rows[std::size_t(own.firstRow)].key();
    if (const int beside = row >= 0 && !own.folded ? rowBeside(scene, row, step) : -1; beside >= 0)
        return scene.rows[std::size_t(beside)].key();
    const QRectF from = row >= 0 ? scene.placeOf(scene.rows[std::size_t(row)]) : own.rect;
    const QRectF start = isSideways(step) ? QRectF(own.rect.left(), from.top(), own.rect.width(), from.height())
                                          : QRectF(from.left(), own.rect.top(), from.width(), own.rect.height());
    const int next = isSideways(step) ? cardSideways(scene, card, start, step)
                                      : nearestCard(scene, start, step, [&](int c) { return c != card; });
    return next < 0 ? key : entrance(scene, next, from);
}

} // namespace pilothouse::app

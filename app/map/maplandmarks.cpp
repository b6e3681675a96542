// SPDX-License-Identifier: Apache-2.0
//
// From far away only some cards can be named: those that most hangs on, as a map of a country names its cities.
#include "app/map/mappainter.h"

#include <QPainter>

#include <algorithm>

namespace pilothouse::app {

namespace {

constexpr int mostOverhanging = 40; ///< names wider than their cards; more would hide the picture
constexpr MapText::Style letters{11, MapText::Weight::Normal};
constexpr double lineHeight = 15;

/// The cards of most edges and rows first.
std::vector<int> byWeight(const MapScene &scene, const std::vector<int> &cards)
{
    std::vector<int> weights(scene.cards.size(), 0);
    for (const MapEdge &edge : scene.edges) {
        weights[std::size_t(edge.from)] += 2;
        ++weights[std::size_t(edge.to)];
    }
    for (const int c : cards)
        weights[std::size_t(c)] += scene.cards[std::size_t(c)].rowCount / 8;
    std::vector<int> order = cards;
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](int c) { return weights[std::size_t(c)]; });
    return order;
}

} // namespace

void MapPainter::paintLandmarks(QPainter &painter, const MapPicture &picture, const std::vector<int> &cards)
{
    std::vector<QRectF> taken;
    int overhanging = 0;
    QColor ground = m_palette.ground;
    ground.setAlpha(208);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const int c : byWeight(picture.scene, cards)) {
        const MapCard &card = picture.scene.cards[std::size_t(c)];
        if (!picture.light.litCard(c))
            continue;
        const QRectF rect = picture.viewport.toScreen(card.rect);
        const double width = m_text.width(card.title, letters);
        const bool hangsOver = width > rect.width();
        if (hangsOver && overhanging == mostOverhanging)
            continue;
        QRectF box(std::round(rect.center().x() - width / 2), rect.top() - lineHeight, std::ceil(width), lineHeight);
        box.moveTop(std::max(0.0, box.top()));
        const QRectF around = hangsOver ? box.adjusted(-10, -6, 10, 6) : box;
        if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(around); }))
            continue;
        painter.fillRect(box.adjusted(-2, 1, 2, 0), ground);
        painter.setPen(m_palette.text);
        m_text.draw(painter, box.adjusted(0, 0, 2, 0), card.title, letters, Qt::AlignLeft);
        taken.push_back(box);
        overhanging += hangsOver ? 1 : 0;
    }
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
//
// Putting a card elsewhere by hand: by its title, or with Alt and the arrows.
#include "app/map/mapview.h"

#include <QPainter>

namespace pilothouse::app {

/// Where the card that is dragged would stand.
QRectF MapView::draggedCard() const
{
    const int card = headerAt(m_scene, m_viewport.toScene(m_pressed));
    return card < 0 ? QRectF()
                    : m_scene.cards[std::size_t(card)].rect.translated((m_dragged - m_pressed) / m_viewport.zoom);
}

void MapView::paintDraggedCard(QPainter &painter)
{
    if (m_drag != Drag::Card)
        return;
    QColor inside = m_colours.palette().accent;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(inside, 2, Qt::DashLine));
    inside.setAlpha(36);
    painter.setBrush(inside);
    const double radius = 8 * m_viewport.zoom;
    painter.drawRoundedRect(m_viewport.toScreen(draggedCard()), radius, radius);
}

void MapView::dropCard()
{
    const int card = headerAt(m_scene, m_viewport.toScene(m_pressed));
    if (card >= 0)
        Q_EMIT placeRequested(m_scene.cards[std::size_t(card)].key, draggedCard().topLeft().toPoint());
}

/// The selected card, or that of the selected row.
void MapView::nudge(const QPointF &by)
{
    const QString key = m_selection.first();
    const int row = m_scene.rowOf(key);
    const int card = row >= 0 ? m_scene.rows[std::size_t(row)].card : m_scene.cardOf(key);
    if (card < 0)
        return;
    const MapCard &moved = m_scene.cards[std::size_t(card)];
    Q_EMIT placeRequested(moved.key, moved.rect.topLeft() + by);
}

} // namespace pilothouse::app

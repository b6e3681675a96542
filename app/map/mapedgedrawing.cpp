// SPDX-License-Identifier: Apache-2.0
//
// Drawing an edge by hand: from the handle of what is needed to what needs it.
#include "app/map/mapview.h"

#include <QPainter>

namespace pilothouse::app {

void MapView::paintEdgeHandle(QPainter &painter)
{
    const bool isDrawn = m_drag == Drag::Edge;
    const int card = isDrawn ? edgeHandleAt(m_scene, m_viewport.toScene(m_pressed)) : m_hover.hit().card;
    if (!m_editable || !hasHandles() || card < 0 || m_scene.grouping != MapGrouping::ByDependency
        || (m_drag != Drag::None && !isDrawn))
        return;
    const MapPalette palette = m_colours.palette();
    const QPointF handle = m_viewport.toScreen(edgeHandle(m_scene.cards[std::size_t(card)])).center();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.accent, 2));
    painter.setBrush(Qt::NoBrush);
    if (isDrawn) {
        const int target = hitAt(m_dragged).card;
        painter.drawLine(handle, m_dragged);
        if (target >= 0 && target != card)
            painter.drawRoundedRect(m_viewport.toScreen(m_scene.cards[std::size_t(target)].rect), 8, 8);
    }
    painter.setBrush(palette.panel);
    painter.drawEllipse(handle, 5, 5);
}

void MapView::drawEdge()
{
    const int from = edgeHandleAt(m_scene, m_viewport.toScene(m_pressed));
    const int to = hitAt(m_dragged).card;
    if (from >= 0 && to >= 0 && from != to)
        Q_EMIT edgeRequested(m_scene.cards[std::size_t(from)].key, m_scene.cards[std::size_t(to)].key);
}

} // namespace pilothouse::app

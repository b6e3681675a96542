// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapview.h"

#include <QCursor>
#include <QGuiApplication>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

namespace pilothouse::app {

namespace {

constexpr double panStep = 80;   ///< pixels a key moves the map
constexpr double nudgeStep = 20; ///< scene units a key moves a card

/// Of an arrow key; null for any other.
QPointF directionOf(int key)
{
    return {key == Qt::Key_Left        ? -1.0
                : key == Qt::Key_Right ? 1.0
                                       : 0.0,
            key == Qt::Key_Up         ? -1.0
                : key == Qt::Key_Down ? 1.0
                                      : 0.0};
}

} // namespace

void MapView::moveTo(const QPointF &minimapPosition)
{
    const QRectF minimap = MapPainter::minimapScene(m_scene, MapPainter::minimapRect(m_scene, size()));
    const QPointF target = (minimapPosition - minimap.topLeft()) * (m_scene.size.width() / minimap.width());
    setViewport(centredOn(m_viewport, QRectF(target, QSizeF(0, 0))));
}

/// Past what is filtered out.
void MapView::step(MapStep step)
{
    QString key = m_selection.first();
    for (std::size_t tries = m_scene.rows.size() + m_scene.cards.size(); tries > 0; --tries) {
        const QString next = walk(m_scene, key, step);
        if (next.isEmpty() || next == key)
            return;
        key = next;
        if (const int row = m_scene.rowOf(key); row < 0 || !isFilteredOut(row))
            break;
    }
    setViewport(revealing(m_viewport, rectOf(key)));
    Q_EMIT selectRequested({key});
}

/// Puts the first selected thing's service into focus.
void MapView::pinSelection(MapReach reach)
{
    const int row = m_scene.rowOf(m_selection.first());
    const int card = m_scene.cardOf(m_selection.first());
    if (row >= 0)
        setPin({m_scene.services[std::size_t(m_scene.rows[std::size_t(row)].service)], reach});
    else if (card >= 0 && m_scene.grouping == MapGrouping::ByDependency)
        setPin({m_scene.services[std::size_t(card)], reach});
}

void MapView::foldSelection()
{
    const QString key = m_selection.first();
    const int row = m_scene.rowOf(key);
    const int card = row >= 0 ? m_scene.rows[std::size_t(row)].card : m_scene.cardOf(key);
    if (card >= 0)
        Q_EMIT foldRequested(m_scene.cards[std::size_t(card)].key);
}

/// Escape takes back one thing at a time: the focus, then the selection.
void MapView::leave()
{
    if (m_question.pin != MapPin())
        setPin({});
    else
        Q_EMIT selectRequested({});
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressed = m_dragged = event->position();
    const bool onMinimap = MapPainter::minimapRect(m_scene, size()).contains(m_pressed)
        && !m_viewport.visibleScene().contains(QRectF(QPointF(0, 0), m_scene.size));
    const bool onEdgeHandle = m_editable && hasHandles() && edgeHandleAt(m_scene, m_viewport.toScene(m_pressed)) >= 0;
    m_drag = event->modifiers() & Qt::ShiftModifier ? Drag::Band
        : onMinimap                                 ? Drag::Minimap
        : onEdgeHandle                              ? Drag::Edge
                                                    : Drag::Pressed;
    if (onMinimap)
        moveTo(m_pressed);
    event->accept();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_drag == Drag::Pressed
        && (position - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance()) {
        m_drag = hasHandles() && headerAt(m_scene, m_viewport.toScene(m_pressed)) >= 0 ? Drag::Card : Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Pan) {
        pan(position - m_dragged);
    } else if (m_drag == Drag::Minimap) {
        moveTo(position);
    } else if (m_drag == Drag::Band || m_drag == Drag::Edge || m_drag == Drag::Card) {
        update();
    }
    if (m_drag != Drag::Pressed)
        m_dragged = position;
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    unsetCursor();
    if (drag == Drag::Band && (m_dragged - m_pressed).manhattanLength() > 3)
        selectBand();
    else if (drag == Drag::Edge)
        drawEdge();
    else if (drag == Drag::Card)
        dropCard();
    else if (const int card = foldHandleAt(m_scene, m_viewport.toScene(m_pressed));
             drag == Drag::Pressed && hasHandles() && card >= 0)
        Q_EMIT foldRequested(m_scene.cards[std::size_t(card)].key);
    else if (drag == Drag::Pressed || drag == Drag::Band)
        clickSelect(hitAt(m_pressed), event->modifiers());
    update();
}

void MapView::mouseUngrabEvent()
{
    m_drag = Drag::None;
    unsetCursor();
    update();
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const MapHit hit = hitAt(event->position());
    if (hit.card < 0)
        fit();
    else if (!hasHandles() || foldHandleAt(m_scene, m_viewport.toScene(event->position())) < 0)
        Q_EMIT activated(keyOf(m_scene, hit));
}

void MapView::clickSelect(const MapHit &hit, Qt::KeyboardModifiers modifiers)
{
    const QString key = keyOf(m_scene, hit);
    QStringList keys;
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
        keys = m_selection.keys;
        if (!key.isEmpty() && keys.removeAll(key) == 0)
            keys.append(key);
    } else if (!key.isEmpty()) {
        keys = {key};
    }
    if (keys != m_selection.keys)
        Q_EMIT selectRequested(keys);
}

void MapView::selectBand()
{
    const QRectF band(m_viewport.toScene(m_pressed), m_viewport.toScene(m_dragged));
    QStringList keys;
    for (const MapRow &row : m_scene.rows) {
        if (m_scene.placeOf(row).intersects(band.normalized()))
            keys.append(row.key());
    }
    Q_EMIT selectRequested(keys);
}

void MapView::hoverMoveEvent(QHoverEvent *event)
{
    m_hover.moveTo(m_drag == Drag::None ? hitAt(event->position()) : MapHit{});
}

void MapView::hoverLeaveEvent(QHoverEvent *)
{
    m_hover.moveTo({});
}

void MapView::wheelEvent(QWheelEvent *event)
{
    setViewport(zoomedAt(m_viewport, event->position(), std::pow(1.0015, event->angleDelta().y())));
    event->accept();
}

void MapView::pan(const QPointF &by)
{
    MapViewport viewport = m_viewport;
    viewport.origin += by;
    setViewport(viewport);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    if (const QPointF way = directionOf(event->key()); !way.isNull() && event->modifiers() & Qt::ControlModifier)
        return pan(-panStep * way);
    else if (!way.isNull() && event->modifiers() & Qt::AltModifier)
        return nudge(nudgeStep * way);
    switch (event->key()) {
    case Qt::Key_Left:
        return step(MapStep::Left);
    case Qt::Key_Right:
        return step(MapStep::Right);
    case Qt::Key_Up:
        return step(MapStep::Up);
    case Qt::Key_Down:
        return step(MapStep::Down);
    case Qt::Key_F:
        return event->modifiers() ? event->ignore() : fit();
    case Qt::Key_Slash:
        Q_EMIT findRequested();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(1.25);
    case Qt::Key_Minus:
        return zoomBy(0.8);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selection.isEmpty())
            Q_EMIT activated(m_selection.first());
        return;
    case Qt::Key_Escape:
        if (m_drag == Drag::Card)
            return mouseUngrabEvent();
        return m_selection.isEmpty() && m_question.pin.service.isEmpty() ? event->ignore() : leave();
    case Qt::Key_Space:
        return foldSelection();
    case Qt::Key_Insert:
    case Qt::Key_F2:
    case Qt::Key_Delete:
        if (!m_editable || (m_selection.isEmpty() && event->key() != Qt::Key_Insert))
            return event->ignore();
        Q_EMIT editRequested(event->key() == Qt::Key_Insert ? QString() : m_selection.first(),
                             event->key() == Qt::Key_Delete);
        return;
    case Qt::Key_N:
        return event->modifiers() ? event->ignore() : pinSelection(MapReach::Needs);
    case Qt::Key_D:
        return event->modifiers() ? event->ignore() : pinSelection(MapReach::NeededBy);
    case Qt::Key_B:
        return event->modifiers() ? event->ignore() : pinSelection(MapReach::Both);
    default:
        QQuickPaintedItem::keyPressEvent(event);
    }
}

} // namespace pilothouse::app

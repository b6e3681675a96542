// SPDX-License-Identifier: Apache-2.0
#include "app/shell/glyph.h"

#include <QPainter>
#include <QPainterPath>

namespace pilothouse::app {

namespace {

void paintStarting(QPainter &painter, const QRectF &box, const QColor &color)
{
    painter.drawEllipse(box);
    painter.setBrush(color);
    painter.drawChord(box, 90 * 16, 180 * 16);
}

void paintCross(QPainter &painter, const QRectF &box)
{
    painter.drawLine(box.topLeft(), box.bottomRight());
    painter.drawLine(box.topRight(), box.bottomLeft());
}

void paintPlus(QPainter &painter, const QRectF &box)
{
    painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()));
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
}

void fill(QPainter &painter, const QPolygonF &shape, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(shape);
}

} // namespace

void paintGlyph(QPainter &painter, status::Kind kind, const QRectF &box, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal stroke = qMax(1.2, box.width() * 0.15);
    painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const qreal margin = box.width() * 0.1;
    const QRectF full = box.adjusted(margin, margin, -margin, -margin);
    const QRectF lined = full.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    switch (kind) {
    case status::Kind::Running:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(full);
        break;
    case status::Kind::Starting:
        paintStarting(painter, lined, color);
        break;
    case status::Kind::Failed:
        fill(painter, {{full.center().x(), full.top()}, full.bottomRight(), full.bottomLeft()}, color);
        break;
    case status::Kind::Drifted:
        fill(painter,
             {{full.center().x(), box.top()},
              {box.right(), full.center().y()},
              {full.center().x(), box.bottom()},
              {box.left(), full.center().y()}},
             color);
        break;
    case status::Kind::Stopped:
        painter.drawEllipse(lined);
        break;
    case status::Kind::Unreachable:
        paintCross(painter, lined);
        break;
    case status::Kind::ToCreate:
        paintPlus(painter, full);
        break;
    }
    painter.restore();
}

Glyph::Glyph(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setImplicitSize(12, 12);
}

void Glyph::setStatus(status::Kind status)
{
    if (m_status == status)
        return;
    m_status = status;
    update();
    Q_EMIT statusChanged();
}

void Glyph::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void Glyph::paint(QPainter *painter)
{
    const qreal side = qMin(width(), height());
    paintGlyph(*painter, m_status, QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_color);
}

} // namespace pilothouse::app

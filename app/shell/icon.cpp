// SPDX-License-Identifier: Apache-2.0
#include "app/shell/icon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

Icon::Icon(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setImplicitSize(20, 20);
}

void Icon::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    update();
    Q_EMIT nameChanged();
}

void Icon::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void Icon::paint(QPainter *painter)
{
    QFile file(u":/icons/%1.svg"_s.arg(m_name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", m_color.name().toLatin1());
    QSvgRenderer renderer(drawing);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(m_color.alphaF());
    const qreal side = qMin(width(), height());
    renderer.render(painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side));
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/map/maptext.h"

#include <QFontMetricsF>
#include <QPainter>

namespace pilothouse::app {

namespace {

constexpr int mostKept = 8000;

} // namespace

void MapText::setFamily(const QString &family)
{
    if (m_family == family)
        return;
    m_family = family;
    m_fonts.clear();
    m_texts.clear();
}

double MapText::draw(QPainter &painter, const QRectF &box, const QString &text, const Style &style,
                     Qt::Alignment alignment)
{
    if (text.isEmpty() || box.width() < 8)
        return 0;
    const QStaticText &line = prepared({text, style, int(box.width())});
    const QSizeF size = line.size();
    const double x = alignment & Qt::AlignRight ? box.right() - size.width() : box.left();
    painter.setFont(font(style));
    painter.drawStaticText(QPointF(std::round(x), std::round(box.center().y() - size.height() / 2)), line);
    return size.width();
}

const QFont &MapText::font(const Style &style)
{
    QFont &font = m_fonts[style.pixels * 2 + int(style.weight)];
    if (font.pixelSize() != style.pixels) {
        font = QFont(m_family);
        font.setPixelSize(style.pixels);
        font.setWeight(style.weight == Weight::Bold ? QFont::DemiBold : QFont::Normal);
    }
    return font;
}

const QStaticText &MapText::prepared(const Key &key)
{
    if (const auto found = m_texts.constFind(key); found != m_texts.constEnd())
        return *found;
    if (m_texts.size() >= mostKept)
        m_texts.clear();
    const QFont &f = font(key.style);
    QStaticText line(QFontMetricsF(f).elidedText(key.text, Qt::ElideMiddle, key.width));
    line.setTextFormat(Qt::PlainText);
    line.setPerformanceHint(QStaticText::AggressiveCaching);
    line.prepare({}, f);
    return *m_texts.insert(key, line);
}

} // namespace pilothouse::app

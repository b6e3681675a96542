// SPDX-License-Identifier: Apache-2.0
#include "app/map/mappainter.h"

#include "app/shell/glyph.h"

#include <QPaintEngine>
#include <QPainter>

namespace pilothouse::app {

namespace {

constexpr int mostPlates = 200;

/// A tile of slanted stripes, for what was not seen lately.
QImage hatching(const QColor &ground, const QColor &stripe)
{
    constexpr int side = 8;
    QImage tile(side, side, QImage::Format_RGB32);
    tile.fill(ground);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(stripe, 2));
    for (int x = -side; x <= side; x += side)
        painter.drawLine(QPointF(x - 1, side + 1), QPointF(x + side + 1, -1));
    return tile;
}

/// Otherwise it writes shapes, and pictures kept ready would be pixels in the file.
bool paintsPixels(const QPainter &painter)
{
    return painter.paintEngine()->type() != QPaintEngine::SVG;
}

} // namespace

void MapPainter::setPalette(const MapPalette &palette)
{
    m_palette = palette;
    m_dimmed = palette.dimmed();
    m_glyphs.clear();
    m_plates.clear();
    forget();
}

void MapPainter::paint(QPainter &painter, const MapPicture &picture)
{
    painter.fillRect(QRectF(QPointF(0, 0), picture.viewport.size), m_palette.ground);
    paintEdges(painter, picture);
    paintCards(painter, picture);
    paintMinimap(painter, picture);
}

void MapPainter::paintWhole(QPainter &painter, const MapPicture &picture)
{
    painter.fillRect(QRectF(QPointF(0, 0), picture.viewport.size), m_palette.ground);
    paintEdges(painter, picture);
    paintCards(painter, picture);
}

void MapPainter::paintCards(QPainter &painter, const MapPicture &picture)
{
    const QRectF visible = picture.viewport.visibleScene();
    const MapDetail detail = picture.viewport.detail();
    std::vector<int> shown;
    for (std::size_t c = 0; c < picture.scene.cards.size(); ++c) {
        if (picture.scene.cards[c].rect.intersects(visible))
            shown.push_back(int(c));
    }
    for (const int c : shown) {
        const MapPalette &palette = picture.light.litCard(c) ? m_palette : m_dimmed;
        paintCard(painter, picture, c, {palette, picture.viewport.zoom, detail});
    }
    if (detail == MapDetail::Dot) {
        paintDots(painter, picture, shown);
        paintTroubles(painter, picture, shown);
        if (!hasHeaders(picture.viewport.zoom))
            paintLandmarks(painter, picture, shown);
        if (picture.hoveredCard >= 0) {
            const MapCard &card = picture.scene.cards[std::size_t(picture.hoveredCard)];
            const QString name =
                picture.hoveredRow >= 0 ? picture.scene.rows[std::size_t(picture.hoveredRow)].name : card.title;
            paintLabel(painter, picture, picture.viewport.toScreen(card.rect), name);
        }
    }
}

void MapPainter::paintLabel(QPainter &painter, const MapPicture &picture, const QRectF &target, const QString &text)
{
    const QFontMetricsF metrics(QFont(QStringLiteral("Noto Sans"), 10));
    const double width = std::min(260.0, metrics.horizontalAdvance(text) + 24);
    QRectF box(target.center().x() - width / 2, target.top() - 30, width, 24);
    box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, picture.viewport.size.width() - width - 4)));
    box.moveTop(std::max(4.0, box.top()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_palette.line);
    painter.setBrush(m_palette.raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(m_palette.text);
    m_text.draw(painter, box.adjusted(8, 0, -8, 0), text, {13, MapText::Weight::Normal}, Qt::AlignLeft);
}

void MapPainter::paintPlate(QPainter &painter, const QPointF &corner, const Plate &plate)
{
    const QColor fill(plate.fill);
    QPen pen(QColor(plate.frame), 1);
    if (plate.kind == Plate::Kind::Dashed)
        pen.setDashPattern({3, 3});
    painter.setRenderHint(QPainter::Antialiasing, plate.radius > 0);
    painter.setPen(pen);
    painter.setBrush(plate.kind == Plate::Kind::Hatched ? QBrush(hatching(fill, blend(fill, QColor(plate.frame), 0.6)))
                                                        : fill);
    painter.drawRoundedRect(QRectF(corner, plate.size).adjusted(0.5, 0.5, -0.5, -0.5), plate.radius, plate.radius);
}

void MapPainter::drawPlate(QPainter &painter, const QPointF &corner, const Plate &plate)
{
    if (!paintsPixels(painter))
        return paintPlate(painter, corner, plate);
    QImage &image = m_plates[plate];
    const double ratio = painter.device()->devicePixelRatioF();
    if (image.isNull() || !qFuzzyCompare(image.devicePixelRatio(), ratio)) {
        if (m_plates.size() > mostPlates) {
            m_plates.clear();
            return drawPlate(painter, corner, plate);
        }
        image = QImage(plate.size * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(plate.ground);
        QPainter into(&image);
        paintPlate(into, QPointF(0, 0), plate);
    }
    painter.drawImage(corner, image);
}

void MapPainter::drawGlyph(QPainter &painter, planning::Status status, const QPointF &centre, int side,
                           const QColor &colour)
{
    const QPointF corner(std::round(centre.x() - side / 2.0), std::round(centre.y() - side / 2.0));
    if (!paintsPixels(painter))
        return paintGlyph(painter, status::fromPlanning(status), QRectF(corner, QSizeF(side, side)), colour);
    const double ratio = painter.device()->devicePixelRatioF();
    const quint64 key =
        quint64(colour.rgb()) << 32 | quint64(status) << 24 | quint64(side) << 12 | quint64(ratio * 100);
    QImage &image = m_glyphs[key];
    if (image.isNull()) {
        image = QImage(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter into(&image);
        paintGlyph(into, status::fromPlanning(status), QRectF(0, 0, side, side), colour);
    }
    painter.drawImage(corner, image);
}

} // namespace pilothouse::app

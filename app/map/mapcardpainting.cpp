// SPDX-License-Identifier: Apache-2.0
#include "app/map/maphit.h"
#include "app/map/mappainter.h"

#include "app/instances/words.h"

#include <QCoreApplication>
#include <QPainter>

namespace pilothouse::app {

namespace {

constexpr double headerHeight = 40;
constexpr double enoughForCount = 90; ///< pixels of a header; with less, its title needs them all

/// A one-pixel frame lies on the pixels inside the rectangle.
QRectF inner(const QRectF &r, double width)
{
    return r.adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

void box(QPainter &painter, const QRectF &rect, double radius, const QBrush &fill, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(fill);
    if (radius < 2) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(inner(rect, pen.widthF()), radius, radius);
}

int scaled(double pixels, double zoom, int least)
{
    return std::max(least, int(std::round(pixels * zoom)));
}

/// Says that the linter has something to say.
void paintCorner(QPainter &painter, const QRectF &row, const QColor &colour, double zoom)
{
    const double side = std::clamp(7 * zoom, 4.0, 8.0);
    const QPointF corner = row.topRight();
    const QPointF points[] = {corner - QPointF(side, 0), corner, corner + QPointF(0, side)};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(points, 3);
}

/// Points right while folded, down while open.
void paintChevron(QPainter &painter, const QRectF &handle, bool folded, const QColor &colour)
{
    const double reach = handle.width() / 10;
    const QPointF c = handle.center();
    const QPointF across = folded ? QPointF(0, 2 * reach) : QPointF(2 * reach, 0);
    const QPointF ahead = folded ? QPointF(reach, 0) : QPointF(0, reach);
    const QPointF strokes[] = {c - across - ahead, c + ahead, c + across - ahead};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    painter.drawPolyline(strokes, 3);
}

} // namespace

void MapPainter::paintCard(QPainter &painter, const MapPicture &picture, int index, const Ink &ink)
{
    const MapCard &card = picture.scene.cards[std::size_t(index)];
    const QRectF rect = picture.viewport.toScreen(card.rect);
    const bool selected = picture.selectedCards[std::size_t(index)];
    const bool hovered = picture.hoveredCard == index && picture.hoveredRow < 0;
    const QColor frame = selected ? ink.palette.accent
        : hovered                 ? blend(ink.palette.line, ink.palette.accent, 0.6)
                                  : ink.palette.line;
    box(painter, rect, 8 * ink.zoom, ink.palette.panel, QPen(frame, selected ? 2 : 1));
    if (ink.detail == MapDetail::Dot) {
        if (hasHeaders(ink.zoom) && rect.width() > 44)
            paintHeader(painter, picture, card, ink);
        return;
    }
    paintHeader(painter, picture, card, ink);
    if (card.folded)
        return paintSummary(painter, picture, card, ink);
    const QRectF visible = picture.viewport.visibleScene();
    for (int r = card.firstRow; r < card.firstRow + card.rowCount; ++r) {
        if (picture.scene.rows[std::size_t(r)].rect.intersects(visible))
            paintRow(painter, picture, r, ink);
    }
}

void MapPainter::paintHeader(QPainter &painter, const MapPicture &picture, const MapCard &card, const Ink &ink)
{
    const double side = std::max(4.0, 12 * ink.zoom);
    const QRectF header(card.rect.left(), card.rect.top(), card.rect.width(), headerHeight);
    QRectF line = picture.viewport.toScreen(header).adjusted(side, 0, -side, 0);
    const int height = std::min(scaled(13, ink.zoom, 11), int(headerHeight * ink.zoom * 0.9));
    const MapText::Style small{std::max(9, height - 2), MapText::Weight::Normal};
    if (ink.detail != MapDetail::Dot && (line.width() >= enoughForCount || card.lost)) {
        painter.setPen(ink.palette.muted);
        QString count = QString::number(card.rowCount);
        if (card.lost) {
            const QString age = ageText(card.lostSince, picture.now);
            count = age.isEmpty() ? QCoreApplication::translate("Map", "out of reach")
                                  : QCoreApplication::translate("Map", "seen %1 ago").arg(age);
        }
        const double used =
            m_text.draw(painter, line.adjusted(line.width() / 3, 0, 0, 0), count, small, Qt::AlignRight);
        line.adjust(0, 0, -used - 6, 0);
        if (card.lost) {
            const int glyph = scaled(11, ink.zoom, 8);
            drawGlyph(painter, planning::Status::Unreachable, {line.right() - glyph / 2.0, line.center().y()}, glyph,
                      ink.palette.muted);
            line.adjust(0, 0, -glyph - 4, 0);
        }
    }
    if (ink.detail != MapDetail::Dot && card.rowCount > 0) {
        const QRectF handle = picture.viewport.toScreen(foldHandle(card));
        paintChevron(painter, handle, card.folded, ink.palette.muted);
        line.setLeft(handle.right());
    }
    painter.setPen(ink.palette.text);
    m_text.draw(painter, line, card.title, {height, MapText::Weight::Bold}, Qt::AlignLeft);
}

/// The rows of a folded card in one: how many there are of each status, the worst first.
void MapPainter::paintSummary(QPainter &painter, const MapPicture &picture, const MapCard &card, const Ink &ink)
{
    const QRectF rect = picture.viewport.toScreen(card.summary);
    drawPlate(painter, rect.topLeft(),
              {Plate::Kind::Plain, rect.size().toSize(), int(5 * ink.zoom), ink.palette.panel.rgb(),
               ink.palette.line.rgb(), ink.palette.panel.rgb()});
    const int glyph = scaled(11, ink.zoom, 7);
    const int height = std::min(scaled(13, ink.zoom, 10), int(rect.height() * 0.85));
    double x = rect.left() + std::max(4.0, 10 * ink.zoom);
    for (std::size_t s = 0; s < card.counts.size(); ++s) {
        if (card.counts[s] == 0 || x + glyph > rect.right())
            continue;
        const QColor &colour = ink.palette.of(planning::Status(s));
        drawGlyph(painter, planning::Status(s), {x + glyph / 2.0, rect.center().y()}, glyph, colour);
        x += glyph + 4;
        painter.setPen(ink.palette.text);
        x += m_text.draw(painter, QRectF(x, rect.top(), std::max(0.0, rect.right() - x), rect.height()),
                         QString::number(card.counts[s]), {height, MapText::Weight::Normal}, Qt::AlignLeft)
            + 10 * ink.zoom;
    }
}

void MapPainter::paintRow(QPainter &painter, const MapPicture &picture, int index, const Ink &cardInk)
{
    const MapRow &row = picture.scene.rows[std::size_t(index)];
    const bool lit = picture.light.litRow(index);
    const Ink ink{lit ? cardInk.palette : m_dimmed, cardInk.zoom, cardInk.detail};
    const QRectF rect = picture.viewport.toScreen(row.rect);
    const bool selected = picture.selectedRows[std::size_t(index)];
    const bool unreachable = row.status == planning::Status::Unreachable;
    const QColor plain =
        picture.hoveredRow == index ? blend(ink.palette.raised, ink.palette.accent, 0.12) : ink.palette.raised;
    const Plate::Kind kind = row.status == planning::Status::ToCreate ? Plate::Kind::Dashed
        : unreachable && !selected                                    ? Plate::Kind::Hatched
                                                                      : Plate::Kind::Plain;
    drawPlate(painter, rect.topLeft(),
              {kind, rect.size().toSize(), int(5 * ink.zoom), (selected ? ink.palette.selection : plain).rgb(),
               (selected ? ink.palette.accent : ink.palette.line).rgb(), cardInk.palette.panel.rgb()});
    if (!row.finding.isEmpty())
        paintCorner(painter, rect, ink.palette.of(planning::Status::Drifted), ink.zoom);
    const int glyph = scaled(11, ink.zoom, 7);
    const double x = rect.left() + std::max(glyph * 0.5 + 2, 15 * ink.zoom);
    drawGlyph(painter, row.status, {x, rect.center().y()}, glyph, ink.palette.of(row.status));
    const double room = row.rect.height() * ink.zoom; // not as rounded to pixels: that differs from row to row
    if (room < 10.2)
        return;
    const int height = std::min(scaled(13, ink.zoom, 10), std::max(9, int(room * 0.85)));
    QRectF line = rect.adjusted(std::max(glyph + 6.0, 28 * ink.zoom), 0, -std::max(4.0, 10 * ink.zoom), 0);
    line.adjust(0, 0, -paintAside(painter, row, line, ink), 0);
    painter.setPen(unreachable ? ink.palette.muted : ink.palette.text);
    m_text.draw(painter, line, row.name, {height, MapText::Weight::Normal}, Qt::AlignLeft);
}

/// At the end of a row: what its check is at, else where it runs. Returns the width that takes.
double MapPainter::paintAside(QPainter &painter, const MapRow &row, const QRectF &line, const Ink &ink)
{
    constexpr double enoughForNote = 150; // pixels of a row
    const bool isCard = ink.detail == MapDetail::Card;
    const QString &note = line.width() >= enoughForNote ? row.note : row.briefNote;
    const QString &text = !note.isEmpty() ? note : isCard ? row.aside : note;
    if (text.isEmpty())
        return 0;
    const int height = std::min(scaled(13, ink.zoom, 10), int(line.height() * 0.85));
    const MapText::Style small{std::max(9, height - 2), MapText::Weight::Normal};
    painter.setPen(note.isEmpty() ? ink.palette.muted : ink.palette.of(row.status));
    const double begin = line.width() * (note.isEmpty() ? 0.45 : 0.28);
    return m_text.draw(painter, line.adjusted(begin, 0, 0, 0), text, small, Qt::AlignRight) + 6;
}

void MapPainter::paintDots(QPainter &painter, const MapPicture &picture, const std::vector<int> &cards)
{
    std::array<std::array<QVector<QRectF>, 7>, 2> dots;
    const double zoom = picture.viewport.zoom;
    const double side = std::max(1.0, std::min(8.0, std::floor(24 * zoom)));
    for (const int c : cards) {
        const MapCard &card = picture.scene.cards[std::size_t(c)];
        if (card.folded) {
            const QPointF corner = picture.viewport.toScreen(card.summary.topLeft());
            dots[picture.light.litCard(c) ? 1 : 0][std::size_t(card.worst())].append(
                QRectF(std::round(corner.x()), std::round(corner.y()),
                       std::max(side, std::floor(card.summary.width() * zoom) - 1), side));
            continue;
        }
        for (int r = card.firstRow; r < card.firstRow + card.rowCount; ++r) {
            const MapRow &row = picture.scene.rows[std::size_t(r)];
            const QPointF corner = picture.viewport.toScreen(row.rect.topLeft());
            const double width = std::max(side, std::floor(row.rect.width() * zoom) - 1);
            const QRectF dot(std::round(corner.x()), std::round(corner.y()), width, side);
            dots[picture.light.litRow(r) ? 1 : 0][std::size_t(row.status)].append(dot);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    for (std::size_t lit = 0; lit < 2; ++lit) {
        const MapPalette &palette = lit ? m_palette : m_dimmed;
        for (std::size_t status = 0; status < 7; ++status) {
            painter.setBrush(blend(palette.panel, palette.of(planning::Status(status)), zoom < 0.1 ? 0.6 : 0.36));
            painter.drawRects(dots[lit][status]);
        }
    }
}

void MapPainter::paintTroubles(QPainter &painter, const MapPicture &picture, const std::vector<int> &cards)
{
    const int side = scaled(26, picture.viewport.zoom, 7);
    for (const int c : cards) {
        const MapCard &card = picture.scene.cards[std::size_t(c)];
        for (int r = card.firstRow; r < card.firstRow + card.rowCount; ++r) {
            const MapRow &row = picture.scene.rows[std::size_t(r)];
            if (row.isAsItShouldBe())
                continue;
            const MapPalette &palette = picture.light.litRow(r) ? m_palette : m_dimmed;
            const QRectF rect = picture.viewport.toScreen(card.folded ? card.summary : row.rect);
            drawGlyph(painter, card.folded ? card.worst() : row.status,
                      {rect.left() + side / 2.0 + 1, rect.top() + std::floor(24 * picture.viewport.zoom) / 2}, side,
                      palette.of(row.status));
        }
    }
}

} // namespace pilothouse::app

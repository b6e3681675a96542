// SPDX-License-Identifier: Apache-2.0
#include "app/map/mappainter.h"

#include <QPainter>

namespace pilothouse::app {

namespace {

constexpr int fewest = 100; ///< nodes from which on a minimap helps
constexpr double mostWidth = 156;
constexpr double mostHeight = 108;
constexpr double padding = 8;
constexpr double distance = 16;

} // namespace

QRectF MapPainter::minimapRect(const MapScene &scene, const QSizeF &size)
{
    if (int(scene.rows.size() + scene.cards.size()) < fewest || scene.size.isEmpty())
        return {};
    const double scale = std::min(mostWidth / scene.size.width(), mostHeight / scene.size.height());
    const QSizeF own(std::ceil(scene.size.width() * scale) + 2 * padding,
                     std::ceil(scene.size.height() * scale) + 2 * padding);
    return {QPointF(size.width() - own.width() - distance, size.height() - own.height() - distance), own};
}

QRectF MapPainter::minimapScene(const MapScene &scene, const QRectF &minimap)
{
    const QRectF inside = minimap.adjusted(padding, padding, -padding, -padding);
    const QSizeF shown = scene.size.scaled(inside.size(), Qt::KeepAspectRatio);
    return {inside.topLeft(), shown};
}

void MapPainter::paintMinimap(QPainter &painter, const MapPicture &picture)
{
    const QRectF rect = minimapRect(picture.scene, picture.viewport.size);
    const QRectF seen = picture.viewport.visibleScene();
    if (rect.isNull() || seen.contains(QRectF(QPointF(0, 0), picture.scene.size)))
        return;
    const QRectF inside = minimapScene(picture.scene, rect);
    if (m_miniature.isNull())
        m_miniature = miniature(picture.scene, inside.size());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_palette.line);
    painter.setBrush(m_palette.panel);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.drawImage(inside.topLeft(), m_miniature);
    const double scale = inside.width() / picture.scene.size.width();
    const QRectF frame(inside.topLeft() + seen.topLeft() * scale, seen.size() * scale);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(m_palette.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame.intersected(rect.adjusted(3, 3, -4, -4)));
}

QImage MapPainter::miniature(const MapScene &scene, const QSizeF &size) const
{
    constexpr double ratio = 2;
    QImage image((size * ratio).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const double scale = size.width() / scene.size.width();
    for (const MapCard &card : scene.cards) {
        const planning::Status worst = card.worst();
        const bool calm = worst == planning::Status::Running || worst == planning::Status::Starting;
        const QColor colour = calm ? blend(m_palette.panel, m_palette.muted, 0.55) : m_palette.of(worst);
        const QRectF rect(card.rect.topLeft() * scale, card.rect.size() * scale);
        painter.fillRect(rect.adjusted(0, 0, -0.5, -0.5).normalized(), colour);
    }
    return image;
}

} // namespace pilothouse::app

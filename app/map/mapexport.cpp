// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapview.h"

#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr double margin = 24;
constexpr double mostPixels = 16'000; ///< a side of a PNG
constexpr double crisp = 2;           ///< pixels for each scene unit, where there is room

} // namespace

QString MapView::exportTo(const QUrl &file)
{
    MapViewport viewport;
    viewport.size = m_scene.size + QSizeF(2 * margin, 2 * margin);
    viewport.origin = {margin, margin};
    const std::vector<char> noRows(m_scene.rows.size(), 0);
    const std::vector<char> noCards(m_scene.cards.size(), 0);
    const MapPicture picture{m_scene, viewport, m_light, noRows, noCards, -1, -1, QDateTime::currentDateTimeUtc()};
    MapPainter painter; // the one on the screen keeps pictures for its own resolution
    painter.setPalette(m_colours.palette());
    painter.setFamily(m_colours.family());
    QSaveFile target(file.toLocalFile());
    if (!target.open(QIODevice::WriteOnly))
        return target.errorString();
    if (file.path().endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&target);
        svg.setTitle(tr("Map"));
        svg.setSize(viewport.size.toSize());
        svg.setViewBox(QRectF(QPointF(0, 0), viewport.size));
        QPainter onto(&svg);
        painter.paintWhole(onto, picture);
    } else {
        const double longest = std::max(viewport.size.width(), viewport.size.height());
        const double ratio = std::min(crisp, mostPixels / longest);
        QImage image((viewport.size * ratio).toSize(), QImage::Format_RGB32);
        if (image.isNull())
            return tr("There is not enough memory for a picture of this size.");
        image.setDevicePixelRatio(ratio);
        QPainter onto(&image);
        painter.paintWhole(onto, picture);
        onto.end();
        if (!image.save(&target, "PNG"))
            return target.errorString();
    }
    return target.commit() ? QString() : target.errorString();
}

} // namespace pilothouse::app

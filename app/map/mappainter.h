// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapcolours.h"
#include "app/map/mapfocus.h"
#include "app/map/mapscene.h"
#include "app/map/maptext.h"
#include "app/map/mapviewport.h"

#include <QImage>

namespace pilothouse::app {

/// Everything one picture of the map depends on.
struct MapPicture {
    const MapScene &scene;
    MapViewport viewport;
    const MapLight &light;
    const std::vector<char> &selectedRows;
    const std::vector<char> &selectedCards;
    int hoveredRow = -1;
    int hoveredCard = -1;
    QDateTime now; ///< to tell the age of what was seen last
};

/// Paints the map. Keeps what is costly to make again: laid out text, status shapes, the minimap's image. Whoever
/// changes the scene, its statuses or the palette says so by `forget`. GUI thread, or any one thread in a bench.
class MapPainter
{
public:
    void setPalette(const MapPalette &palette);
    void setFamily(const QString &family) { m_text.setFamily(family); }
    /// The scene is another one, or its statuses are.
    void forget() { m_miniature = {}; }

    void paint(QPainter &painter, const MapPicture &picture);

    /// All of the scene, whatever the viewport: for a file. The viewport's zoom counts.
    void paintWhole(QPainter &painter, const MapPicture &picture);

    /// Where the minimap lies in an item of that size; null for a scene too small to need one.
    [[nodiscard]] static QRectF minimapRect(const MapScene &scene, const QSizeF &size);
    /// The part of a minimap's rectangle that pictures the scene.
    [[nodiscard]] static QRectF minimapScene(const MapScene &scene, const QRectF &minimap);

private:
    struct Ink {
        const MapPalette &palette;
        double zoom;
        MapDetail detail;
    };
    /// The ground of a row, ready made.
    struct Plate {
        enum class Kind { Plain, Dashed, Hatched };
        Kind kind = Kind::Plain;
        QSize size;
        int radius = 0;
        QRgb fill = 0;
        QRgb frame = 0;
        QRgb ground = 0; ///< behind its corners
        bool operator==(const Plate &) const = default;
        friend size_t qHash(const Plate &p, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, int(p.kind), p.size.width(), p.size.height(), p.fill, p.frame, p.ground);
        }
    };
    /// Whether a card's title stands in it at that zoom.
    [[nodiscard]] static bool hasHeaders(double zoom) { return zoom >= 0.25; }
    void drawPlate(QPainter &painter, const QPointF &corner, const Plate &plate);
    static void paintPlate(QPainter &painter, const QPointF &corner, const Plate &plate);
    void paintEdges(QPainter &painter, const MapPicture &picture) const;
    struct Stroke {
        QColor colour;
        double width = 1;
    };
    void paintStrands(QPainter &painter, const MapViewport &viewport, const std::vector<MapStrand> &strands,
                      const Stroke &stroke) const;
    void paintCards(QPainter &painter, const MapPicture &picture);
    void paintCard(QPainter &painter, const MapPicture &picture, int index, const Ink &ink);
    void paintHeader(QPainter &painter, const MapPicture &picture, const MapCard &card, const Ink &ink);
    void paintSummary(QPainter &painter, const MapPicture &picture, const MapCard &card, const Ink &ink);
    void paintRow(QPainter &painter, const MapPicture &picture, int index, const Ink &ink);
    double paintAside(QPainter &painter, const MapRow &row, const QRectF &line, const Ink &ink);
    void paintDots(QPainter &painter, const MapPicture &picture, const std::vector<int> &cards);
    void paintTroubles(QPainter &painter, const MapPicture &picture, const std::vector<int> &cards);
    void paintLandmarks(QPainter &painter, const MapPicture &picture, const std::vector<int> &cards);
    void paintLabel(QPainter &painter, const MapPicture &picture, const QRectF &target, const QString &text);
    void paintMinimap(QPainter &painter, const MapPicture &picture);
    [[nodiscard]] QImage miniature(const MapScene &scene, const QSizeF &size) const;
    void drawGlyph(QPainter &painter, planning::Status status, const QPointF &centre, int side, const QColor &colour);

    MapPalette m_palette;
    MapPalette m_dimmed;
    MapText m_text;
    QHash<quint64, QImage> m_glyphs;
    QHash<Plate, QImage> m_plates;
    QImage m_miniature;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
//
// Cards that the operator has put somewhere: remembered by arrangement, beside the manifest and not in it.
#include "app/map/mapitem.h"

#include "app/map/mapplaces.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

MapGrouping MapItem::grouping() const
{
    return m_arrangement == Arrangement::ByShip ? MapGrouping::ByShip : MapGrouping::ByDependency;
}

void MapItem::readPlaces()
{
    const QString file = m_workspace ? m_workspace->filePath() : QString();
    if (std::exchange(m_placesOf, file) == file)
        return;
    for (const MapGrouping grouping : {MapGrouping::ByDependency, MapGrouping::ByShip})
        m_places[std::size_t(grouping)] = MapPlacesFile(file).read(grouping);
    Q_EMIT placesChanged();
}

void MapItem::changePlaces(MapPlaces places)
{
    m_places[std::size_t(grouping())] = places;
    Q_EMIT placesChanged();
    layOut();
    m_keeping.ask([grouping = grouping(), file = m_placesOf, places = std::move(places)] {
        const auto written = MapPlacesFile(file).write(grouping, places);
        return written ? QString() : written.error().message;
    });
}

void MapItem::placeCard(const QString &key, const QPointF &corner)
{
    MapPlaces places = m_places[std::size_t(grouping())];
    places.insert(key, corner - scene().origin);
    changePlaces(std::move(places));
}

bool MapItem::hasPlaces() const
{
    return !m_places[std::size_t(grouping())].isEmpty();
}

void MapItem::resetPlaces()
{
    changePlaces({});
}

/// One card went and one came: it was renamed, and stays where it was put.
void MapItem::followRename(const MapScene &next)
{
    const auto missing = [](const MapScene &from, const MapScene &in) {
        QStringList keys;
        for (const MapCard &card : from.cards) {
            if (in.cardOf(card.key) < 0)
                keys.append(card.key);
        }
        return keys;
    };
    const QStringList gone = missing(scene(), next);
    MapPlaces places = m_places[std::size_t(grouping())];
    if (next.grouping != scene().grouping || gone.size() != 1 || !places.contains(gone.first()))
        return;
    if (const QStringList come = missing(next, scene()); come.size() == 1) {
        places.insert(come.first(), places.take(gone.first()));
        changePlaces(std::move(places));
    }
}

} // namespace pilothouse::app

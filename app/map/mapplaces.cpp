// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapplaces.h"

#include "core/store/privatelist.h"
#include "core/store/trust.h"

#include <QFileInfo>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr double farthest = 1e6;    ///< scene units; nobody drags a card there
constexpr qsizetype mostKept = 200; ///< manifests and arrangements; the oldest go first

QString nameOf(MapGrouping grouping)
{
    return grouping == MapGrouping::ByShip ? u"ship"_s : u"dependency"_s;
}

bool isAbout(const QJsonValue &entry, const QString &manifest, MapGrouping grouping)
{
    return entry["manifest"_L1].toString() == manifest && entry["arrangement"_L1].toString() == nameOf(grouping);
}

MapPlaces placesFrom(const QJsonObject &object)
{
    MapPlaces places;
    for (auto place = object.begin(); place != object.end(); ++place) {
        const double x = place.value()[0].toDouble(std::nan(""));
        const double y = place.value()[1].toDouble(std::nan(""));
        if (std::abs(x) <= farthest && std::abs(y) <= farthest) // what is no number is neither
            places.insert(place.key(), {x, y});
    }
    return places;
}

QJsonObject objectFrom(const MapPlaces &places)
{
    QJsonObject object;
    for (auto place = places.begin(); place != places.end(); ++place)
        object.insert(place.key(), QJsonArray{place->x(), place->y()});
    return object;
}

} // namespace

MapPlacesFile::MapPlacesFile(const QString &manifest)
    : MapPlacesFile(manifest, store::dataDirectory())
{
}

MapPlacesFile::MapPlacesFile(const QString &manifest, const QString &directory)
    : m_manifest(QFileInfo(manifest).canonicalFilePath())
    , m_path(directory + u"/map-places.json"_s)
{
}

MapPlaces MapPlacesFile::read(MapGrouping grouping) const
{
    if (m_manifest.isEmpty())
        return {};
    const QJsonArray entries = store::PrivateList(m_path).read();
    const auto found =
        std::ranges::find_if(entries, [&](const QJsonValue &entry) { return isAbout(entry, m_manifest, grouping); });
    return found == entries.end() ? MapPlaces() : placesFrom((*found)["places"_L1].toObject());
}

base::Result<void> MapPlacesFile::write(MapGrouping grouping, const MapPlaces &places) const
{
    if (m_manifest.isEmpty())
        return {};
    return store::PrivateList(m_path).change([&](QJsonArray &entries) {
        for (qsizetype i = entries.size(); i-- > 0;) {
            if (isAbout(entries[i], m_manifest, grouping))
                entries.removeAt(i);
        }
        while (entries.size() >= mostKept)
            entries.removeFirst();
        if (!places.isEmpty())
            entries.append(QJsonObject{
                {u"manifest"_s, m_manifest}, {u"arrangement"_s, nameOf(grouping)}, {u"places"_s, objectFrom(places)}});
    });
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapscene.h"
#include "core/base/error.h"

namespace pilothouse::app {

/// Where the operator has put cards of one manifest's map: kept in a file of ours that nobody else may read, never in
/// the manifest. What is there and cannot be read counts as nothing. Blocks for that small file.
class MapPlacesFile
{
public:
    /// `manifest`: its path; of several that lead to one file all mean the same. `directory`: where ours is.
    explicit MapPlacesFile(const QString &manifest);
    MapPlacesFile(const QString &manifest, const QString &directory);

    [[nodiscard]] MapPlaces read(MapGrouping grouping) const;
    [[nodiscard]] base::Result<void> write(MapGrouping grouping, const MapPlaces &places) const;

private:
    QString m_manifest;
    QString m_path;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/endpoint.h"

#include <QByteArray>

#include <vector>

namespace pilothouse::manifest {

/// A ship that is to be written into a manifest.
struct ShipToWrite {
    QString name;
    model::Endpoint endpoint;

    bool operator==(const ShipToWrite &) const = default;
};

/// A YAML text in double quotes, in which nothing can be taken for a template.
[[nodiscard]] QString quoted(const QString &text);

/// Its line below `ships:`.
[[nodiscard]] QString shipLine(const ShipToWrite &ship);

/// A manifest of these ships, which has nothing to run on them yet.
[[nodiscard]] QByteArray shipsManifest(const QString &name, const std::vector<ShipToWrite> &ships);

} // namespace pilothouse::manifest

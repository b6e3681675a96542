// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/endpoint.h"
#include "core/model/observed.h"

#include <QByteArray>

#include <vector>

namespace pilothouse::manifest {

/// An engine with everything that runs there, whoever made it.
struct EngineAsFound {
    QString name; ///< of the ship
    model::Endpoint endpoint;
    std::vector<model::ObservedContainer> containers;
    QHash<QString, model::ObservedImage> images; ///< by id: what they bring is not written again
};

/// The manifest of one ship that names everything that runs there, to look at and to start from. What looks like a
/// secret is not copied. Its first line carries a digest of the rest: see isAsFound.
[[nodiscard]] QByteArray starterManifest(const EngineAsFound &engine);

/// Whether this is a starter manifest that nobody has changed: it is shown, and never held against the engine it was
/// taken from, since it says less than the containers are.
[[nodiscard]] bool isAsFound(const QByteArray &text);

} // namespace pilothouse::manifest

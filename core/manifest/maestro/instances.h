// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/maestro/envfile.h"
#include "core/manifest/maestro/ports.h"
#include "core/manifest/maestro/references.h"
#include "core/manifest/maestro/volumes.h"
#include "core/manifest/nearestname.h"

namespace pilothouse::manifest {

/// What reading an instance needs to know of the manifest around it, and what it leaves to be checked later.
struct ManifestReading {
    Problems &problems;
    model::Environment &environment;
    EnvFiles envFiles;
    VolumeSyntax volumes = VolumeSyntax::ContainerFirst;
    NearestName shipNames{};
    std::vector<Reference> references{};
    std::vector<Mark> sharedPorts{}; ///< where a port stands that is written once for several instances
    std::size_t inherited = 0;       ///< ports and checks that instances have from their services, in all
};

/// What a service hands on to its instances.
struct ServiceDefaults {
    model::Service service;
    ServicePorts ports;
    const Node *limits = nullptr;
    std::vector<model::Check> checks;
};

/// Reads one instance (specification §6). Nothing if it cannot even be shown, for lack of a ship.
[[nodiscard]] std::optional<model::Instance> readInstance(const Entry &entry, ServiceDefaults &defaults,
                                                          ManifestReading &reading);

} // namespace pilothouse::manifest

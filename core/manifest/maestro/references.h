// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/problems.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// A name in the manifest that stands for another thing in it. Collected while reading, checked when all is read.
struct Reference {
    enum class Kind { Requires, WantsInfo, VolumesFrom, Link, Network };

    Kind kind;
    QString from; ///< the service (Requires, WantsInfo) or instance that refers
    QString to;
    Mark mark;
};

/// Reports references to what does not exist or cannot be reached from there, and rings of what waits for one
/// another.
void checkReferences(const model::Environment &environment, const std::vector<Reference> &references,
                     Problems &problems);

/// Reports each ring of services and instances that wait for one another to start, named along the ring.
void reportRings(const model::Environment &environment, const std::vector<Reference> &references, Problems &problems);

} // namespace pilothouse::manifest

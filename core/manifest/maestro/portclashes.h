// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/problems.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// Reports each host port that two instances claim on one engine: an error, but only a warning where the two need not
/// run side by side: one belongs to an omitted service, or the port is written once for both (`sharedPorts`: where such
/// ports stand), and then they take turns (Instance::turns). Ships with equal endpoints are one engine.
void reportPortClashes(model::Environment &environment, const std::vector<Mark> &sharedPorts, Problems &problems);

} // namespace pilothouse::manifest

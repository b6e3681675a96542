// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/shipline.h"
#include "core/manifest/starter.h"

#include "core/base/error.h"

namespace pilothouse::app {

/// Writes what was found on an engine as a manifest into our data directory, which only its owner may read, and gives
/// its path. One that the operator has changed since is his own, and is kept as it is.
[[nodiscard]] base::Result<QString> writeStarter(const manifest::EngineAsFound &engine);

/// Writes a manifest of these ships beside it, in a file of its own unless the same one is there.
[[nodiscard]] base::Result<QString> writeShips(const std::vector<manifest::ShipToWrite> &ships);

} // namespace pilothouse::app

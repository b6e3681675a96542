// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/starter.h"

#include "core/base/error.h"

namespace pilothouse::app {

/// Writes what was found on an engine as a manifest into our data directory, which only its owner may read, and gives
/// its path. One that the operator has changed since is his own, and is kept as it is.
[[nodiscard]] base::Result<QString> writeStarter(const manifest::EngineAsFound &engine);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/keydescription.h"

/// The keys of the Maestro dialect (specification §3 to §12 and §16): what keysOf answers.
namespace pilothouse::manifest::maestro {

[[nodiscard]] std::span<const KeyDescription> manifestKeys();
[[nodiscard]] std::span<const KeyDescription> headerKeys();
[[nodiscard]] std::span<const KeyDescription> registryKeys();
[[nodiscard]] std::span<const KeyDescription> registryRetryKeys();

[[nodiscard]] std::span<const KeyDescription> shipKeys();
[[nodiscard]] std::span<const KeyDescription> shipDefaultKeys(); ///< those of a ship that a default can stand for
[[nodiscard]] std::span<const KeyDescription> sshTunnelKeys();

[[nodiscard]] std::span<const KeyDescription> serviceKeys();
[[nodiscard]] std::span<const KeyDescription> instanceKeys();
[[nodiscard]] std::span<const KeyDescription> limitKeys();
[[nodiscard]] std::span<const KeyDescription> portKeys();
[[nodiscard]] std::span<const KeyDescription> volumeKeys();
[[nodiscard]] std::span<const KeyDescription> ulimitKeys();

[[nodiscard]] std::span<const KeyDescription> tcpCheckKeys();
[[nodiscard]] std::span<const KeyDescription> httpCheckKeys();
[[nodiscard]] std::span<const KeyDescription> execCheckKeys();
[[nodiscard]] std::span<const KeyDescription> rexecCheckKeys();
[[nodiscard]] std::span<const KeyDescription> sleepCheckKeys();

} // namespace pilothouse::manifest::maestro

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>

#include <memory>

namespace pilothouse::app {

/// The window's own memory: $XDG_CONFIG_HOME/pilothouse/pilothouse.ini, readable by its owner only. Never a secret.
[[nodiscard]] std::unique_ptr<QSettings> openSettings();

} // namespace pilothouse::app

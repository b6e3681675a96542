// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/sourceplace.h"
#include "core/model/environment.h"

#include <optional>

namespace pilothouse::app {

/// Where what a key names ("instance:web-1") is declared; nothing if it is not.
[[nodiscard]] std::optional<model::SourceLocation> whereOf(const model::Environment &environment, const QString &key);

/// The key of what a position's lines make: an instance before its service, else a ship; empty if it is none of them.
/// Of several from the same line of a template, the first.
[[nodiscard]] QString thingAt(const SourceLines &lines, SourceScan &scan, qsizetype position,
                              const model::Environment &environment);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/problems.h"

#include <QByteArray>

#include <optional>

namespace pilothouse::manifest {

/// The text as UTF-8 without byte order mark and with line ends a YAML scanner understands. Nothing, and a
/// problem, when it holds a byte that no YAML document may hold.
[[nodiscard]] std::optional<QByteArray> cleanText(const QByteArray &text, Problems &problems);

/// The place of a byte in UTF-8 text.
[[nodiscard]] Mark markOf(const QByteArray &text, qsizetype offset);

} // namespace pilothouse::manifest

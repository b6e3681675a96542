// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/keydescription.h"

#include <QStringList>

#include <optional>

namespace pilothouse::app {

/// Where a path of keys leads in the dialect.
struct DialectPlace {
    std::optional<manifest::KeyPlace> place;       ///< keys of that place may stand there
    const manifest::KeyDescription *key = nullptr; ///< or a value of that key
    int below = 0;                                 ///< so many names below that key
    QStringList names;                             ///< those
};

[[nodiscard]] DialectPlace dialectPlaceOf(const QStringList &path);

/// Whether such a value is most often a mapping on lines of its own.
[[nodiscard]] bool isNested(manifest::ValueKind kind);

} // namespace pilothouse::app

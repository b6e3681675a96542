// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace pilothouse::transport {

/// A destination as written: "alias", "user@host", "user@host:port", "[::1]:2222", "ssh://user@host:port".
struct SshDestination {
    QString user; ///< empty: not said
    QString host;
    quint16 port = 0; ///< 0: not said

    [[nodiscard]] static base::Result<SshDestination> fromString(const QString &text);

    bool operator==(const SshDestination &) const = default;
};

/// Whether a name fits one of the patterns (`*`, `?`), and none of those that begin with `!`.
[[nodiscard]] bool matchesHostPatterns(const QString &name, const QStringList &patterns);

} // namespace pilothouse::transport

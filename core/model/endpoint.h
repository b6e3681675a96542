// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>
#include <variant>

namespace pilothouse::model {

struct UnixEndpoint {
    QString path;
    bool operator==(const UnixEndpoint &) const = default;
};

struct TcpEndpoint {
    QString host;
    quint16 port = 2375;
    bool operator==(const TcpEndpoint &) const = default;
};

struct TlsEndpoint {
    QString host;
    quint16 port = 2376;
    QString certificateAuthority; ///< files; empty: none given
    QString certificate;
    QString key;
    bool verify = false;
    bool operator==(const TlsEndpoint &) const = default;
};

/// An engine behind an SSH server: its unix socket there or, where `enginePort` is given, that port of its localhost.
struct SshEndpoint {
    QString host;     ///< a name, an address, or what ~/.ssh/config calls it
    quint16 port = 0; ///< 0: as ~/.ssh/config says, else 22
    QString user;     ///< empty: as ~/.ssh/config says
    QString key;      ///< file; empty: as ~/.ssh/config says
    QString socketPath = QStringLiteral("/var/run/docker.sock");
    std::optional<quint16> enginePort;
    std::optional<TlsEndpoint> tls; ///< spoken to that port; its host is whom the certificate must be for

    /// Reads "ssh://user@host:port/socket"; all but the host may be left out. InvalidInput, saying what is wrong.
    [[nodiscard]] static base::Result<SshEndpoint> fromString(const QString &text);

    bool operator==(const SshEndpoint &) const = default;
};

/// How a ship's engine is reached.
using Endpoint = std::variant<UnixEndpoint, TcpEndpoint, TlsEndpoint, SshEndpoint>;

/// "unix:///var/run/docker.sock", "tcp://10.0.0.1:2375", "ssh://user@host:port/socket": for people and for logs. What
/// an SSH endpoint leaves open, or has as everybody has it, is left out.
[[nodiscard]] QString toString(const Endpoint &endpoint);

} // namespace pilothouse::model

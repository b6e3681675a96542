// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

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

/// The engine's TCP port as seen from the host that `user` logs in to.
struct SshEndpoint {
    QString host;
    quint16 port = 22;
    QString user;
    QString key; ///< file
    quint16 enginePort = 2375;
    bool operator==(const SshEndpoint &) const = default;
};

/// How a ship's engine is reached.
using Endpoint = std::variant<UnixEndpoint, TcpEndpoint, TlsEndpoint, SshEndpoint>;

/// "unix:///var/run/docker.sock", "tcp://10.0.0.1:2375", "ssh://user@host": for people and for logs.
[[nodiscard]] QString toString(const Endpoint &endpoint);

} // namespace pilothouse::model

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/endpoint.h"

#include <optional>
#include <vector>

namespace pilothouse::app {

/// An engine or a host that this computer's own settings name.
struct FoundEngine {
    QString name;
    QString address; ///< "unix:///var/run/docker.sock", "ssh://user@host"
    QString origin;  ///< "local engine", "docker context", "ssh host"
    QString icon;
    std::optional<model::Endpoint> endpoint; ///< none: the address cannot be understood
    bool ticked = false;                     ///< to be imported

    /// What it is called as a ship.
    [[nodiscard]] QString shipName() const;

    bool operator==(const FoundEngine &) const = default;
};

/// What could be a ship: local sockets of docker and podman, DOCKER_HOST, docker's contexts with their certificates,
/// the hosts of ~/.ssh/config. Reads files of this computer alone; contacts nobody.
[[nodiscard]] std::vector<FoundEngine> enginesOfThisComputer();

/// The directory of ca.pem, cert.pem and key.pem, as docker has it; "" for none.
struct Certificates {
    QString folder;
    bool verify = true;
};

/// How the engine at "unix:///…", "tcp://host:port", "ssh://user@host" is reached; nothing if it cannot be read.
[[nodiscard]] std::optional<model::Endpoint> endpointOf(const QString &address, const Certificates &certificates = {});

} // namespace pilothouse::app

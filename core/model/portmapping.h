// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/diagnostic.h"

#include <QString>

namespace pilothouse::model {

enum class Protocol { Tcp, Udp };

/// One or more consecutive ports: "80/tcp", "7000-7002/udp". first ≤ last, both 0..65535.
struct PortRange {
    int first = 0;
    int last = 0;
    Protocol protocol = Protocol::Tcp;

    [[nodiscard]] int count() const { return last - first + 1; }
    /// "80" or "7000-7002": digits only, as the port variables have it.
    [[nodiscard]] QString digits() const;

    bool operator==(const PortRange &) const = default;
};

/// A named port of an instance: what the container exposes and where the ship publishes it.
struct PortMapping {
    QString name;
    PortRange exposed;
    PortRange external;
    QString hostAddress = QStringLiteral("0.0.0.0"); ///< "" is every interface, IPv6 included
    SourceLocation where;

    bool operator==(const PortMapping &) const = default;
};

} // namespace pilothouse::model

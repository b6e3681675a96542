// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// A port as written, or what is wrong with it.
struct WrittenPort {
    QString name;
    Mark mark; ///< of the specification
    model::PortMapping mapping;
    QString problem; ///< empty if it is a port
    QString suggestion;
    QString surprise; ///< a warning; empty mostly
    bool isReported = false;
};

/// What tells one port from another: the place of its mapping, which an alias shares, else of its name.
[[nodiscard]] Mark placeOf(const Entry &port);

/// Reads one port's specification in any of its forms (specification §8).
[[nodiscard]] WrittenPort readPort(const Entry &entry, const Problems &problems);

/// The ports of a service, read once and shared by its instances.
class ServicePorts
{
public:
    ServicePorts() = default;
    /// `ports` may be null: no ports.
    ServicePorts(const Node *ports, const Problems &problems);

    [[nodiscard]] std::size_t count() const { return m_ports.size(); }

    /// The service's ports updated with the instance's own, by name. Reports what is wrong with them, naming the
    /// instance; a service's bad port that every instance replaces is no problem.
    [[nodiscard]] std::vector<model::PortMapping> updatedBy(const Node *ports, const Scope &instance);

private:
    void report(WrittenPort &port, const Scope &instance) const;

    std::vector<WrittenPort> m_ports;
};

} // namespace pilothouse::manifest

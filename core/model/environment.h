// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/containerspec.h"
#include "core/model/diagnostic.h"
#include "core/model/ids.h"
#include "core/model/imagereference.h"
#include "core/model/roster.h"

#include <QJsonObject>

#include <chrono>
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

/// A host with an engine.
struct Ship {
    ShipId id;
    QString address; ///< what containers are told (`ip`)
    Endpoint endpoint;
    QString apiVersion;              ///< "1.24"; empty: negotiate
    std::chrono::seconds timeout{0}; ///< per call; 0: the engine client's own table
    SourceLocation where;

    bool operator==(const Ship &) const = default;
};

/// Where a variable's value comes from, weakest first (specification §7, "later wins").
enum class VariableOrigin {
    ServiceFile,
    ServiceVariables,
    EnvironmentName, ///< MAESTRO_ENVIRONMENT_NAME, SERVICE_NAME
    InstanceFile,
    InstanceVariables,
    Container, ///< CONTAINER_NAME, CONTAINER_HOST_ADDRESS, DOCKER_IMAGE, DOCKER_TAG
    Link,      ///< …_INSTANCES, …_HOST, …_PORT of peers and dependencies
};

/// A variable with its value as text (lists joined, numbers printed as Python's str() does) and its origin.
struct Variable {
    VariableSetting setting;
    VariableOrigin origin = VariableOrigin::InstanceVariables;
    SourceLocation where; ///< the line that gives the value; no line for generated ones

    bool operator==(const Variable &) const = default;
};

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

/// A host path or a named volume mounted into a container.
struct VolumeMount {
    QString source;
    QString target;
    QString mode = QStringLiteral("rw"); ///< free form: "ro", "rw,z"
    SourceLocation where;

    bool operator==(const VolumeMount &) const = default;
};

struct ContainerLink {
    InstanceId target;
    QString alias;
    bool operator==(const ContainerLink &) const = default;
};

struct ExtraHost {
    QString name;
    QString address;
    bool operator==(const ExtraHost &) const = default;
};

struct ResourceLimits {
    std::optional<qint64> memory;     ///< bytes
    std::optional<qint64> memorySwap; ///< bytes, memory and swap together; -1 unlimited
    std::optional<qint64> cpuShares;
    bool operator==(const ResourceLimits &) const = default;
};

/// A lifecycle check as written; not yet in force.
struct Check {
    QString state; ///< pre-start, running, pre-stop, stopped, or a name that never runs
    QString type;  ///< tcp, http, exec, rexec, sleep
    QJsonObject options;
    SourceLocation where;

    bool operator==(const Check &) const = default;
};

/// A container of a service, as the manifest wants it.
struct Instance {
    InstanceId id;
    ServiceId service;
    ShipId ship;
    ImageReference image;
    std::optional<QStringList> command;
    std::vector<PortMapping> ports;  ///< the service's, updated with its own; in order of first mention
    std::vector<Variable> variables; ///< its own files and variables in order, later wins; not the service's
    std::vector<VolumeMount> volumes;
    QStringList containerVolumes;
    std::vector<InstanceId> volumesFrom;
    std::vector<ContainerLink> links;
    QString user;
    QString workingDirectory;
    bool privileged = false;
    QStringList capAdd;
    QStringList capDrop;
    std::vector<ExtraHost> extraHosts;
    std::optional<QString> networkMode; ///< absent: engine's default, and the hostname is the container's name
    RestartPolicy restart;
    QStringList dns;
    std::chrono::seconds stopTimeout{10};
    ResourceLimits limits;
    std::optional<LogConfiguration> log;
    QStringList securityOptions;
    std::vector<Ulimit> ulimits;
    QMap<QString, QString> labels;
    std::vector<Check> checks; ///< the service's, then its own
    SourceLocation where;

    bool operator==(const Instance &) const = default;
};

struct Service {
    ServiceId id;
    ImageReference image;
    bool omitted = false;             ///< left out of commands without arguments
    std::vector<ServiceId> needs;     ///< `requires`: order and variables
    std::vector<ServiceId> wantsInfo; ///< variables only
    std::vector<Variable> variables;
    std::vector<InstanceId> instances; ///< in file order
    SourceLocation where;

    bool operator==(const Service &) const = default;
};

struct Registry {
    QString name;
    QString url;
    QString username;
    QString email;
    int retryAttempts = 3;
    std::vector<int> retryWhen; ///< HTTP status codes
    bool hasPassword = false;   ///< the password itself stays in the manifest
    SourceLocation where;

    bool operator==(const Registry &) const = default;
};

/// An auditor as written; not yet in force.
struct Auditor {
    QString type;
    QString level;
    bool ignoreErrors = false;
    QJsonObject options;
    SourceLocation where;

    bool operator==(const Auditor &) const = default;
};

/// The whole that a manifest describes. All rosters are in file order.
struct Environment {
    QString name;
    QString file; ///< as the operator named it; "-" for standard input
    Roster<Ship> ships;
    Roster<Service> services;
    Roster<Instance> instances;
    std::vector<Registry> registries;
    std::vector<Auditor> auditors;

    bool operator==(const Environment &) const = default;
};

} // namespace pilothouse::model

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/check.h"
#include "core/model/containerspec.h"
#include "core/model/diagnostic.h"
#include "core/model/ids.h"
#include "core/model/imagereference.h"
#include "core/model/portmapping.h"
#include "core/model/variable.h"

#include <chrono>
#include <optional>
#include <vector>

namespace pilothouse::model {

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
    QStringList
        turns; ///< host ports ("22930/tcp of local") written once for several: one of those with it runs at a time
    SourceLocation where;
    SourceLocation imageWhere; ///< where its image is written: its own line, or its service's

    bool operator==(const Instance &) const = default;
};

} // namespace pilothouse::model

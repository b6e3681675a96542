// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pilothouse::model {

/// A variable of a container. Without a value it is sent as the bare name, which an engine reads as
/// "remove what the image sets".
struct VariableSetting {
    QString name;
    std::optional<QString> value;

    bool operator==(const VariableSetting &) const = default;
};

/// A published port: HostConfig.PortBindings of the Engine API.
struct PortBinding {
    QString containerPort; ///< "80/tcp"
    QString hostAddress;   ///< "0.0.0.0"; "" is every interface, IPv6 included
    QString hostPort;      ///< "8080", a range "8080-8090", or "" for any

    bool operator==(const PortBinding &) const = default;
};

/// HostConfig.RestartPolicy. `name` is no, always, on-failure or unless-stopped.
struct RestartPolicy {
    QString name = QStringLiteral("no");
    int maximumRetryCount = 0;

    bool operator==(const RestartPolicy &) const = default;
};

/// HostConfig.LogConfig.
struct LogConfiguration {
    QString driver;
    QMap<QString, QString> options;

    bool operator==(const LogConfiguration &) const = default;
};

struct Ulimit {
    QString name;
    qint64 soft = 0;
    qint64 hard = 0;

    bool operator==(const Ulimit &) const = default;
};

/// What a container is made of, in the Engine API's own terms: the body of POST /containers/create and,
/// read back, the Config and HostConfig of GET /containers/{id}/json. One type for both, so that desired
/// and observed can be compared field by field. Empty means "not said": the engine or the image decides.
struct ContainerSpec {
    QString image; ///< as written
    std::optional<QStringList> command;
    std::optional<QStringList> entrypoint; ///< only ever observed: no dialect sets it yet
    std::vector<VariableSetting> variables;
    QString hostname;
    QString user;
    QString workingDirectory;
    QMap<QString, QString> labels;
    QStringList exposedPorts; ///< "80/tcp", sorted
    std::vector<PortBinding> portBindings;
    QStringList binds;   ///< "source:target:mode"
    QStringList volumes; ///< every declared target, sorted
    QStringList volumesFrom;
    QStringList links; ///< "target:alias", sorted
    QStringList capAdd;
    QStringList capDrop;
    QStringList dns;
    QStringList extraHosts; ///< "name:address"
    QStringList securityOptions;
    QString networkMode; ///< "" is the engine's default
    RestartPolicy restart;
    std::optional<LogConfiguration> log;
    std::vector<Ulimit> ulimits;
    qint64 memory = 0;     ///< bytes; 0 no limit
    qint64 memorySwap = 0; ///< bytes, memory and swap together; -1 unlimited, 0 not said
    qint64 cpuShares = 0;
    bool privileged = false;

    bool operator==(const ContainerSpec &) const = default;
};

} // namespace pilothouse::model

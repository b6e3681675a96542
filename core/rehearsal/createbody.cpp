// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/container.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

bool isEmpty(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isArray() && value.toArray().isEmpty())
        || (value.isString() && value.toString().isEmpty());
}

/// The request's keys win over the image's.
QJsonValue merged(const QJsonValue &request, const QJsonValue &image)
{
    if (!request.isObject() && !image.isObject())
        return QJsonValue::Null;
    QJsonObject result = image.toObject();
    const QJsonObject own = request.toObject();
    for (auto it = own.begin(); it != own.end(); ++it)
        result.insert(it.key(), it.value());
    return result;
}

/// runconfig.Merge: the request's variables, then those of the image it does not mention.
QJsonArray mergedVariables(const QJsonArray &request, const QJsonArray &image)
{
    QJsonArray result = request;
    for (const auto &entry : image) {
        const QString name = entry.toString().section(u'=', 0, 0);
        const bool isMentioned = std::any_of(request.begin(), request.end(), [&](const QJsonValue &own) {
            return own.toString().section(u'=', 0, 0) == name;
        });
        if (!isMentioned)
            result.append(entry);
    }
    return result;
}

QJsonObject toSet(const QStringList &names)
{
    QJsonObject set;
    for (const QString &name : names)
        set.insert(name, QJsonObject{});
    return set;
}

QJsonArray toArray(const QStringList &strings)
{
    return QJsonArray::fromStringList(strings);
}

QJsonObject toObject(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject hostConfigOf(const model::ContainerSpec &spec)
{
    QJsonObject ports;
    for (const model::PortBinding &binding : spec.portBindings) {
        QJsonArray bindings = ports.value(binding.containerPort).toArray();
        bindings.append(QJsonObject{{u"HostIp"_s, binding.hostAddress}, {u"HostPort"_s, binding.hostPort}});
        ports.insert(binding.containerPort, bindings);
    }
    QJsonArray ulimits;
    for (const model::Ulimit &limit : spec.ulimits)
        ulimits.append(QJsonObject{{u"Name"_s, limit.name}, {u"Soft"_s, limit.soft}, {u"Hard"_s, limit.hard}});
    QJsonObject host{
        {u"PortBindings"_s, ports},
        {u"RestartPolicy"_s,
         QJsonObject{{u"Name"_s, spec.restart.name}, {u"MaximumRetryCount"_s, spec.restart.maximumRetryCount}}},
        {u"Memory"_s, spec.memory},
        {u"MemorySwap"_s, spec.memorySwap},
        {u"CpuShares"_s, spec.cpuShares},
        {u"Privileged"_s, spec.privileged},
        {u"NetworkMode"_s, spec.networkMode}};
    const auto insert = [&](const QString &name, const QStringList &values) {
        if (!values.isEmpty())
            host.insert(name, toArray(values));
    };
    insert(u"Binds"_s, spec.binds);
    insert(u"VolumesFrom"_s, spec.volumesFrom);
    insert(u"Links"_s, spec.links);
    insert(u"CapAdd"_s, spec.capAdd);
    insert(u"CapDrop"_s, spec.capDrop);
    insert(u"Dns"_s, spec.dns);
    insert(u"ExtraHosts"_s, spec.extraHosts);
    insert(u"SecurityOpt"_s, spec.securityOptions);
    if (!ulimits.isEmpty())
        host.insert(u"Ulimits"_s, ulimits);
    if (spec.log)
        host.insert(u"LogConfig"_s,
                    QJsonObject{{u"Type"_s, spec.log->driver}, {u"Config"_s, toObject(spec.log->options)}});
    return host;
}

QJsonObject defaultHostConfig()
{
    QJsonObject defaults{{u"ContainerIDFile"_s, u""_s},
                         {u"LogConfig"_s, QJsonObject{{u"Type"_s, u"json-file"_s}, {u"Config"_s, QJsonObject{}}}},
                         {u"NetworkMode"_s, u"default"_s},
                         {u"PortBindings"_s, QJsonObject{}},
                         {u"RestartPolicy"_s, QJsonObject{{u"Name"_s, u""_s}, {u"MaximumRetryCount"_s, 0}}},
                         {u"AutoRemove"_s, false},
                         {u"VolumeDriver"_s, u""_s},
                         {u"CgroupnsMode"_s, u"host"_s},
                         {u"IpcMode"_s, u"private"_s},
                         {u"PidMode"_s, u""_s},
                         {u"Privileged"_s, false},
                         {u"PublishAllPorts"_s, false},
                         {u"ReadonlyRootfs"_s, false},
                         {u"ShmSize"_s, 67'108'864},
                         {u"Runtime"_s, u"runc"_s},
                         {u"ConsoleSize"_s, QJsonArray{0, 0}},
                         {u"OomKillDisable"_s, false}};
    for (const auto &name : {"CpuShares", "Memory", "NanoCpus", "CpuPeriod", "CpuQuota", "MemoryReservation",
                             "MemorySwap", "OomScoreAdj", "BlkioWeight"})
        defaults.insert(QLatin1StringView(name), 0);
    for (const auto &name :
         {"Binds", "VolumesFrom", "CapAdd", "CapDrop", "Dns", "DnsOptions", "DnsSearch", "ExtraHosts", "GroupAdd",
          "Links", "SecurityOpt", "Devices", "Ulimits", "PidsLimit", "MemorySwappiness"})
        defaults.insert(QLatin1StringView(name), QJsonValue::Null);
    for (const auto &name :
         {"Cgroup", "UTSMode", "UsernsMode", "CgroupParent", "CpusetCpus", "CpusetMems", "Isolation"})
        defaults.insert(QLatin1StringView(name), u""_s);
    return defaults;
}

} // namespace

QStringList toStringList(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList result;
    for (const auto &entry : value.toArray())
        result.append(entry.toString());
    return result;
}

QJsonObject mergeConfig(const QJsonObject &request, const QJsonObject &image)
{
    QJsonObject config{{u"Hostname"_s, u""_s},
                       {u"Domainname"_s, u""_s},
                       {u"User"_s, image.value(u"User"_s)},
                       {u"AttachStdin"_s, false},
                       {u"AttachStdout"_s, false},
                       {u"AttachStderr"_s, false},
                       {u"Tty"_s, false},
                       {u"OpenStdin"_s, false},
                       {u"StdinOnce"_s, false},
                       {u"WorkingDir"_s, image.value(u"WorkingDir"_s)},
                       {u"OnBuild"_s, QJsonValue::Null}};
    for (auto it = request.begin(); it != request.end(); ++it) {
        if (it.key() != "HostConfig"_L1 && it.key() != "NetworkingConfig"_L1 && !isEmpty(it.value()))
            config.insert(it.key(), it.value());
    }
    config.insert(u"Env"_s, mergedVariables(request.value(u"Env"_s).toArray(), image.value(u"Env"_s).toArray()));
    config.insert(u"Labels"_s, merged(request.value(u"Labels"_s), image.value(u"Labels"_s)).toObject());
    const QJsonValue volumes = merged(request.value(u"Volumes"_s), image.value(u"Volumes"_s));
    config.insert(u"Volumes"_s, volumes.toObject().isEmpty() ? QJsonValue(QJsonValue::Null) : volumes);
    const QJsonObject bound = request.value(u"HostConfig"_s).toObject().value(u"PortBindings"_s).toObject();
    const QJsonObject ports =
        merged(merged(request.value(u"ExposedPorts"_s), toSet(bound.keys())), image.value(u"ExposedPorts"_s))
            .toObject();
    if (!ports.isEmpty())
        config.insert(u"ExposedPorts"_s, ports);
    // The image's command belongs to the image's entrypoint: another entrypoint does without it.
    const QStringList entrypoint = toStringList(request.value(u"Entrypoint"_s));
    const QStringList command = toStringList(request.value(u"Cmd"_s));
    config.insert(u"Cmd"_s, QJsonValue::Null);
    config.insert(u"Entrypoint"_s,
                  entrypoint.isEmpty() ? image.value(u"Entrypoint"_s) : QJsonValue(toArray(entrypoint)));
    if (!command.isEmpty())
        config.insert(u"Cmd"_s, toArray(command));
    else if (entrypoint.isEmpty())
        config.insert(u"Cmd"_s, image.value(u"Cmd"_s));
    return config;
}

QJsonObject completeHostConfig(const QJsonObject &request)
{
    static const QJsonObject defaults = defaultHostConfig();
    QJsonObject host = defaults;
    for (auto it = request.begin(); it != request.end(); ++it) {
        if (!it.value().isNull() && !(it.value().isString() && it.value().toString().isEmpty()))
            host.insert(it.key(), it.value());
    }
    // daemon_unix.go: by default, MemorySwap is set to twice the size of Memory.
    const auto memory = host.value(u"Memory"_s).toInteger();
    if (memory > 0 && host.value(u"MemorySwap"_s).toInteger() == 0)
        host.insert(u"MemorySwap"_s, memory * 2);
    QJsonObject log = host.value(u"LogConfig"_s).toObject();
    if (log.value(u"Type"_s).toString().isEmpty()) {
        log.insert(u"Type"_s, u"json-file"_s);
        host.insert(u"LogConfig"_s, log);
    }
    if (host.value(u"Privileged"_s).toBool() && host.value(u"SecurityOpt"_s).isNull())
        host.insert(u"SecurityOpt"_s, QJsonArray{u"label=disable"_s});
    return host;
}

QJsonObject toCreateBody(const model::ContainerSpec &spec)
{
    QStringList variables;
    for (const model::VariableSetting &variable : spec.variables)
        variables.append(variable.value ? variable.name + u'=' + *variable.value : variable.name);
    QJsonObject body{{u"Image"_s, spec.image},
                     {u"Hostname"_s, spec.hostname},
                     {u"User"_s, spec.user},
                     {u"WorkingDir"_s, spec.workingDirectory},
                     {u"Env"_s, toArray(variables)},
                     {u"Labels"_s, toObject(spec.labels)},
                     {u"ExposedPorts"_s, toSet(spec.exposedPorts)},
                     {u"Volumes"_s, toSet(spec.volumes)},
                     {u"HostConfig"_s, hostConfigOf(spec)}};
    if (spec.command)
        body.insert(u"Cmd"_s, toArray(*spec.command));
    if (spec.entrypoint)
        body.insert(u"Entrypoint"_s, toArray(*spec.entrypoint));
    return body;
}

} // namespace pilothouse::rehearsal

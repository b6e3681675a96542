// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containerjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

using model::ContainerSpec;

void set(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void set(QJsonObject &json, const QString &key, const QStringList &list)
{
    if (!list.isEmpty())
        json.insert(key, QJsonArray::fromStringList(list));
}

void set(QJsonObject &json, const QString &key, qint64 number)
{
    if (number != 0)
        json.insert(key, number);
}

// {"80/tcp": {}}
QJsonObject keys(const QStringList &names)
{
    QJsonObject object;
    for (const auto &name : names)
        object.insert(name, QJsonObject());
    return object;
}

QJsonArray variables(const ContainerSpec &spec)
{
    QJsonArray array;
    for (const auto &variable : spec.variables)
        array.append(variable.value ? variable.name + u'=' + *variable.value : variable.name);
    return array;
}

QJsonObject portBindings(const ContainerSpec &spec)
{
    QJsonObject object;
    for (const auto &binding : spec.portBindings) {
        auto list = object.value(binding.containerPort).toArray();
        list.append(QJsonObject{{u"HostIp"_s, binding.hostAddress}, {u"HostPort"_s, binding.hostPort}});
        object.insert(binding.containerPort, list);
    }
    return object;
}

QJsonArray ulimits(const ContainerSpec &spec)
{
    QJsonArray array;
    for (const auto &limit : spec.ulimits)
        array.append(QJsonObject{{u"Name"_s, limit.name}, {u"Soft"_s, limit.soft}, {u"Hard"_s, limit.hard}});
    return array;
}

QJsonObject hostConfig(const ContainerSpec &spec)
{
    QJsonObject host{
        {u"RestartPolicy"_s,
         QJsonObject{{u"Name"_s, spec.restart.name}, {u"MaximumRetryCount"_s, spec.restart.maximumRetryCount}}}};
    set(host, u"Binds"_s, spec.binds);
    set(host, u"VolumesFrom"_s, spec.volumesFrom);
    set(host, u"Links"_s, spec.links);
    set(host, u"CapAdd"_s, spec.capAdd);
    set(host, u"CapDrop"_s, spec.capDrop);
    set(host, u"Dns"_s, spec.dns);
    set(host, u"ExtraHosts"_s, spec.extraHosts);
    set(host, u"SecurityOpt"_s, spec.securityOptions);
    set(host, u"NetworkMode"_s, spec.networkMode);
    set(host, u"Memory"_s, spec.memory);
    set(host, u"MemorySwap"_s, spec.memorySwap);
    set(host, u"CpuShares"_s, spec.cpuShares);
    if (!spec.portBindings.empty())
        host.insert(u"PortBindings"_s, portBindings(spec));
    if (!spec.ulimits.empty())
        host.insert(u"Ulimits"_s, ulimits(spec));
    if (spec.privileged)
        host.insert(u"Privileged"_s, true);
    if (spec.log)
        host.insert(u"LogConfig"_s,
                    QJsonObject{{u"Type"_s, spec.log->driver}, {u"Config"_s, toJson(spec.log->options)}});
    return host;
}

} // namespace

QJsonObject toCreateBody(const ContainerSpec &spec)
{
    QJsonObject body{{u"Image"_s, spec.image}, {u"HostConfig"_s, hostConfig(spec)}};
    set(body, u"Hostname"_s, spec.hostname);
    set(body, u"User"_s, spec.user);
    set(body, u"WorkingDir"_s, spec.workingDirectory);
    if (spec.command)
        body.insert(u"Cmd"_s, QJsonArray::fromStringList(*spec.command));
    if (spec.entrypoint)
        body.insert(u"Entrypoint"_s, QJsonArray::fromStringList(*spec.entrypoint));
    if (!spec.variables.empty())
        body.insert(u"Env"_s, variables(spec));
    if (!spec.labels.isEmpty())
        body.insert(u"Labels"_s, toJson(spec.labels));
    if (!spec.exposedPorts.isEmpty())
        body.insert(u"ExposedPorts"_s, keys(spec.exposedPorts));
    if (!spec.volumes.isEmpty())
        body.insert(u"Volumes"_s, keys(spec.volumes));
    return body;
}

} // namespace pilothouse::engine

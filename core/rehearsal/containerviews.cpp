// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/container.h"
#include "core/rehearsal/digest.h"

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

using model::ContainerState;

int pidOf(const Container &container)
{
    return container.isAlive() ? 1000 + int(container.id.left(4).toUInt(nullptr, 16)) : 0;
}

QJsonObject stateOf(const Container &container)
{
    const bool isRestarting = container.state == ContainerState::Restarting;
    return {{u"Status"_s, model::toIdentifier(container.state)},
            {u"Running"_s, container.isUp()},
            {u"Paused"_s, container.state == ContainerState::Paused},
            {u"Restarting"_s, isRestarting},
            {u"OOMKilled"_s, false},
            {u"Dead"_s, container.state == ContainerState::Dead},
            {u"Pid"_s, pidOf(container)},
            {u"ExitCode"_s, container.exitCode},
            {u"Error"_s, container.error},
            {u"StartedAt"_s, toRfc3339(container.started)},
            {u"FinishedAt"_s, toRfc3339(container.finished)}};
}

QJsonObject endpointOf(const Container &container, const QString &networkId)
{
    const bool isConnected = container.isAlive() && !container.address.isEmpty();
    const QString gateway = container.address.section(u'.', 0, 1) + u".0.1"_s;
    return {{u"IPAMConfig"_s, QJsonValue::Null},
            {u"Links"_s, QJsonValue::Null},
            {u"Aliases"_s, QJsonValue::Null},
            {u"NetworkID"_s, networkId},
            {u"EndpointID"_s, container.isAlive() ? digest(u"endpoint"_s + container.id) : QString(u""_s)},
            {u"Gateway"_s, isConnected ? gateway : QString(u""_s)},
            {u"IPAddress"_s, isConnected ? container.address : QString(u""_s)},
            {u"IPPrefixLen"_s, isConnected ? 16 : 0},
            {u"IPv6Gateway"_s, u""_s},
            {u"GlobalIPv6Address"_s, u""_s},
            {u"GlobalIPv6PrefixLen"_s, 0},
            {u"MacAddress"_s, isConnected ? u"02:42:ac:11:00:02"_s : QString(u""_s)},
            {u"DriverOpts"_s, QJsonValue::Null}};
}

QString networkName(const Container &container)
{
    const QString mode = container.networkMode();
    return mode.isEmpty() || mode == "default"_L1 ? u"bridge"_s : mode;
}

QJsonObject networksOf(const Container &container, const QString &networkId)
{
    if (container.networkMode().startsWith("container:"_L1))
        return {};
    return {{networkName(container), endpointOf(container, networkId)}};
}

QJsonObject portsOf(const Container &container)
{
    QJsonObject ports;
    if (!container.isAlive())
        return ports;
    const QJsonObject exposed = container.config.value(u"ExposedPorts"_s).toObject();
    for (const QString &port : exposed.keys())
        ports.insert(port, QJsonValue::Null);
    for (const PublishedPort &port : container.published) {
        QJsonArray bindings = ports.value(port.containerPort).toArray();
        bindings.append(QJsonObject{{u"HostIp"_s, port.hostAddress}, {u"HostPort"_s, QString::number(port.hostPort)}});
        ports.insert(port.containerPort, bindings);
    }
    return ports;
}

QJsonObject networkSettingsOf(const Container &container, const QString &networkId)
{
    const QJsonObject endpoint = endpointOf(container, networkId);
    QJsonObject settings{{u"Bridge"_s, u""_s},
                         {u"SandboxID"_s, container.isAlive() ? digest(u"sandbox"_s + container.id) : QString(u""_s)},
                         {u"HairpinMode"_s, false},
                         {u"Ports"_s, portsOf(container)},
                         {u"Networks"_s, networksOf(container, networkId)}};
    const bool isOnBridge = networkName(container) == "bridge"_L1;
    settings.insert(u"IPAddress"_s, isOnBridge ? endpoint.value(u"IPAddress"_s) : QJsonValue(u""_s));
    settings.insert(u"Gateway"_s, isOnBridge ? endpoint.value(u"Gateway"_s) : QJsonValue(u""_s));
    return settings;
}

QString ago(qint64 nanoseconds)
{
    const qint64 seconds = std::max<qint64>(nanoseconds, 0) / 1'000'000'000;
    if (seconds < 1)
        return u"Less than a second"_s;
    if (seconds < 60)
        return seconds == 1 ? u"1 second"_s : u"%1 seconds"_s.arg(seconds);
    if (seconds < 120)
        return u"About a minute"_s;
    if (seconds < 3600)
        return u"%1 minutes"_s.arg(seconds / 60);
    if (seconds < 7200)
        return u"About an hour"_s;
    return seconds < qint64(48) * 3600 ? u"%1 hours"_s.arg(seconds / 3600) : u"%1 days"_s.arg(seconds / 86'400);
}

QString statusOf(const Container &container, qint64 now)
{
    switch (container.state) {
    case ContainerState::Created:
        return u"Created"_s;
    case ContainerState::Running:
        return u"Up "_s + ago(now - container.started);
    case ContainerState::Paused:
        return u"Up %1 (Paused)"_s.arg(ago(now - container.started));
    case ContainerState::Restarting:
        return u"Restarting (%1) %2 ago"_s.arg(QString::number(container.exitCode), ago(now - container.finished));
    case ContainerState::Removing:
        return u"Removal In Progress"_s;
    case ContainerState::Exited:
        return u"Exited (%1) %2 ago"_s.arg(QString::number(container.exitCode), ago(now - container.finished));
    case ContainerState::Dead:
        return u"Dead"_s;
    }
    return {};
}

QStringList argumentsOf(const Container &container)
{
    return toStringList(container.config.value(u"Entrypoint"_s)) + toStringList(container.config.value(u"Cmd"_s));
}

QJsonArray summaryPortsOf(const Container &container)
{
    QJsonArray ports;
    if (!container.isAlive())
        return ports;
    QStringList published;
    for (const PublishedPort &port : container.published) {
        published.append(port.containerPort);
        ports.append(QJsonObject{{u"IP"_s, port.hostAddress},
                                 {u"PrivatePort"_s, port.containerPort.section(u'/', 0, 0).toInt()},
                                 {u"PublicPort"_s, port.hostPort},
                                 {u"Type"_s, port.containerPort.section(u'/', 1)}});
    }
    for (const QString &port : container.config.value(u"ExposedPorts"_s).toObject().keys()) {
        if (!published.contains(port))
            ports.append(
                QJsonObject{{u"PrivatePort"_s, port.section(u'/', 0, 0).toInt()}, {u"Type"_s, port.section(u'/', 1)}});
    }
    return ports;
}

} // namespace

QJsonObject toInspection(const Container &container, const QString &networkId)
{
    const QStringList arguments = argumentsOf(container);
    const QString folder = u"/var/lib/docker/containers/"_s + container.id;
    return {{u"Id"_s, container.id},
            {u"Created"_s, toRfc3339(container.created)},
            {u"Path"_s, arguments.value(0)},
            {u"Args"_s, QJsonArray::fromStringList(arguments.mid(1))},
            {u"State"_s, stateOf(container)},
            {u"Image"_s, container.imageId},
            {u"ResolvConfPath"_s, folder + u"/resolv.conf"_s},
            {u"HostnamePath"_s, folder + u"/hostname"_s},
            {u"HostsPath"_s, folder + u"/hosts"_s},
            {u"LogPath"_s, u"%1/%2-json.log"_s.arg(folder, container.id)},
            {u"Name"_s, u'/' + container.name},
            {u"RestartCount"_s, container.restartCount},
            {u"Driver"_s, u"overlay2"_s},
            {u"Platform"_s, u"linux"_s},
            {u"MountLabel"_s, u""_s},
            {u"ProcessLabel"_s, u""_s},
            {u"AppArmorProfile"_s, u""_s},
            {u"ExecIDs"_s, QJsonValue::Null},
            {u"HostConfig"_s, container.hostConfig},
            {u"GraphDriver"_s, QJsonObject{{u"Data"_s, QJsonValue::Null}, {u"Name"_s, u"overlay2"_s}}},
            {u"Mounts"_s, container.mounts},
            {u"Config"_s, container.config},
            {u"NetworkSettings"_s, networkSettingsOf(container, networkId)}};
}

QJsonObject toSummary(const Container &container, const QString &networkId, const QString &imageText, qint64 now)
{
    return {{u"Id"_s, container.id},
            {u"Names"_s, QJsonArray{u'/' + container.name}},
            {u"Image"_s, imageText},
            {u"ImageID"_s, container.imageId},
            {u"Command"_s, argumentsOf(container).join(u' ')},
            {u"Created"_s, container.created / 1'000'000'000},
            {u"Ports"_s, summaryPortsOf(container)},
            {u"Labels"_s, container.config.value(u"Labels"_s)},
            {u"State"_s, model::toIdentifier(container.state)},
            {u"Status"_s, statusOf(container, now)},
            {u"HostConfig"_s, QJsonObject{{u"NetworkMode"_s, container.networkMode()}}},
            {u"NetworkSettings"_s, QJsonObject{{u"Networks"_s, networksOf(container, networkId)}}},
            {u"Mounts"_s, container.mounts}};
}

} // namespace pilothouse::rehearsal

// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containerjson.h"

#include "core/engine/times.h"
#include "core/model/familiarname.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

using model::ContainerSpec;
using model::ContainerState;

std::optional<QStringList> optionalStrings(const QJsonValue &value)
{
    if (value.isString())
        return QStringList{value.toString()};
    return value.isArray() ? std::optional(toStrings(value)) : std::nullopt;
}

model::VariableSetting variableFrom(const QString &text)
{
    const auto equals = text.indexOf(u'=');
    if (equals < 0)
        return {text, std::nullopt};
    return {text.left(equals), text.mid(equals + 1)};
}

std::vector<model::PortBinding> portBindingsFrom(const QJsonObject &json)
{
    std::vector<model::PortBinding> bindings;
    for (auto it = json.begin(); it != json.end(); ++it) {
        for (const auto value : it.value().toArray()) {
            const auto binding = value.toObject();
            bindings.push_back({it.key(), binding["HostIp"_L1].toString(), binding["HostPort"_L1].toString()});
        }
    }
    return bindings;
}

// "/target:/me/alias" is what was created as "target:alias".
QStringList linksFrom(const QJsonValue &value)
{
    QStringList links;
    for (const auto &link : toStrings(value)) {
        const auto target = link.section(u':', 0, 0);
        const auto alias = link.section(u':', 1);
        links.append((target.startsWith(u'/') ? target.mid(1) : target) + u':' + alias.section(u'/', -1));
    }
    links.sort();
    return links;
}

std::vector<model::Ulimit> ulimitsFrom(const QJsonArray &array)
{
    std::vector<model::Ulimit> limits;
    for (const auto value : array) {
        const auto limit = value.toObject();
        limits.push_back({limit["Name"_L1].toString(), limit["Soft"_L1].toInteger(), limit["Hard"_L1].toInteger()});
    }
    return limits;
}

void readHostConfig(ContainerSpec &spec, const QJsonObject &host)
{
    spec.binds = toStrings(host["Binds"_L1]);
    spec.portBindings = portBindingsFrom(host["PortBindings"_L1].toObject());
    spec.volumesFrom = toStrings(host["VolumesFrom"_L1]);
    spec.links = linksFrom(host["Links"_L1]);
    spec.capAdd = toStrings(host["CapAdd"_L1]);
    spec.capDrop = toStrings(host["CapDrop"_L1]);
    spec.dns = toStrings(host["Dns"_L1]);
    spec.extraHosts = toStrings(host["ExtraHosts"_L1]);
    spec.securityOptions = toStrings(host["SecurityOpt"_L1]);
    spec.networkMode = host["NetworkMode"_L1].toString();
    spec.ulimits = ulimitsFrom(host["Ulimits"_L1].toArray());
    spec.memory = host["Memory"_L1].toInteger();
    spec.memorySwap = host["MemorySwap"_L1].toInteger();
    spec.cpuShares = host["CpuShares"_L1].toInteger();
    spec.privileged = host["Privileged"_L1].toBool();
    const auto restart = host["RestartPolicy"_L1].toObject();
    if (const auto name = restart["Name"_L1].toString(); !name.isEmpty())
        spec.restart = {name, restart["MaximumRetryCount"_L1].toInt()};
    const auto log = host["LogConfig"_L1].toObject();
    if (const auto driver = log["Type"_L1].toString(); !driver.isEmpty())
        spec.log = model::LogConfiguration{driver, toStringMap(log["Config"_L1])};
}

QString addressFrom(const QJsonObject &settings)
{
    if (auto address = settings["IPAddress"_L1].toString(); !address.isEmpty())
        return address;
    for (const auto value : settings["Networks"_L1].toObject()) {
        if (auto address = value.toObject()["IPAddress"_L1].toString(); !address.isEmpty())
            return address;
    }
    return {};
}

/// An engine forgets none of them while the container is down, even if the network itself is gone.
QMap<QString, QString> networkIdsFrom(const QJsonObject &networks)
{
    QMap<QString, QString> ids;
    for (auto it = networks.begin(); it != networks.end(); ++it) {
        if (const auto id = it.value().toObject()["NetworkID"_L1].toString(); !id.isEmpty())
            ids.insert(it.key(), id);
    }
    return ids;
}

model::Health healthFrom(const QString &word)
{
    if (word == "starting"_L1)
        return model::Health::Starting;
    if (word == "healthy"_L1)
        return model::Health::Healthy;
    return word == "unhealthy"_L1 ? model::Health::Unhealthy : model::Health::None;
}

QDateTime timeFrom(const QJsonValue &value)
{
    return timeFromRfc3339(value.toString().toUtf8());
}

} // namespace

QStringList toStrings(const QJsonValue &value)
{
    QStringList strings;
    for (const auto item : value.toArray())
        strings.append(item.toString());
    return strings;
}

QMap<QString, QString> toStringMap(const QJsonValue &value)
{
    QMap<QString, QString> map;
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

QJsonObject toJson(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

std::optional<ContainerState> containerStateFrom(const QString &word)
{
    using enum ContainerState;
    for (const auto state : {Created, Running, Paused, Restarting, Removing, Exited, Dead}) {
        if (word == model::toIdentifier(state))
            return state;
    }
    return std::nullopt;
}

ContainerSpec specFromConfig(const QJsonObject &config)
{
    ContainerSpec spec;
    spec.image = config["Image"_L1].toString();
    spec.command = optionalStrings(config["Cmd"_L1]);
    spec.entrypoint = optionalStrings(config["Entrypoint"_L1]);
    for (const auto &text : toStrings(config["Env"_L1]))
        spec.variables.push_back(variableFrom(text));
    spec.hostname = config["Hostname"_L1].toString();
    spec.user = config["User"_L1].toString();
    spec.workingDirectory = config["WorkingDir"_L1].toString();
    spec.labels = toStringMap(config["Labels"_L1]);
    spec.exposedPorts = config["ExposedPorts"_L1].toObject().keys(); // sorted, as QJsonObject is
    spec.volumes = config["Volumes"_L1].toObject().keys();
    return spec;
}

base::Result<model::ObservedContainer> containerFromJson(const QJsonObject &json)
{
    const auto state = json["State"_L1].toObject();
    const auto word = containerStateFrom(state["Status"_L1].toString());
    model::ObservedContainer container;
    container.id = json["Id"_L1].toString();
    container.name = {json["Name"_L1].toString()};
    if (container.name.value.startsWith(u'/'))
        container.name.value.remove(0, 1);
    if (!word || container.id.isEmpty() || container.name.isEmpty())
        return base::failure(base::ErrorCode::Protocol, u"the engine's answer does not describe a container"_s);
    container.state = *word;
    container.health = healthFrom(state["Health"_L1].toObject()["Status"_L1].toString());
    container.exitCode = state["ExitCode"_L1].toInt();
    container.outOfMemory = state["OOMKilled"_L1].toBool();
    container.problem = state["Error"_L1].toString();
    container.restartCount = json["RestartCount"_L1].toInt();
    container.created = timeFrom(json["Created"_L1]);
    container.started = timeFrom(state["StartedAt"_L1]);
    container.finished = timeFrom(state["FinishedAt"_L1]);
    container.imageId = json["Image"_L1].toString();
    container.spec = specFromConfig(json["Config"_L1].toObject());
    readHostConfig(container.spec, json["HostConfig"_L1].toObject());
    const auto network = json["NetworkSettings"_L1].toObject();
    container.address = addressFrom(network);
    container.networkIds = networkIdsFrom(network["Networks"_L1].toObject());
    return container;
}

base::Result<model::ObservedImage> imageFromJson(const QJsonObject &json)
{
    model::ObservedImage image;
    image.id = json["Id"_L1].toString();
    if (image.id.isEmpty())
        return base::failure(base::ErrorCode::Protocol, u"the engine's answer does not describe an image"_s);
    image.tags = model::familiarNames(toStrings(json["RepoTags"_L1]));
    image.digests = model::familiarNames(toStrings(json["RepoDigests"_L1]));
    image.architecture = json["Architecture"_L1].toString();
    image.byteCount = json["Size"_L1].toInteger();
    image.defaults = specFromConfig(json["Config"_L1].toObject());
    return image;
}

} // namespace pilothouse::engine

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/dump.h"

#include "core/base/log.h"
#include "core/planning/desired.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

QString shown(const QString &name, const QString &value)
{
    return base::looksSecret(name) ? base::mask() : value;
}

QJsonObject toJson(const std::vector<model::VariableSetting> &variables)
{
    QJsonObject object;
    for (const auto &variable : variables)
        object.insert(variable.name, variable.value ? QJsonValue(shown(variable.name, *variable.value)) : QJsonValue());
    return object;
}

QJsonObject toJson(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), shown(it.key(), it.value()));
    return object;
}

QJsonArray toJson(const std::vector<model::PortMapping> &ports)
{
    QJsonArray array;
    for (const auto &port : ports) {
        const bool isUdp = port.exposed.protocol == model::Protocol::Udp;
        array.push_back(QJsonObject{{u"name"_s, port.name},
                                    {u"exposed"_s, port.exposed.digits()},
                                    {u"external"_s, port.external.digits()},
                                    {u"protocol"_s, isUdp ? u"udp"_s : u"tcp"_s},
                                    {u"address"_s, port.hostAddress}});
    }
    return array;
}

template <typename Id>
QJsonArray names(const std::vector<Id> &ids)
{
    QJsonArray array;
    for (const auto &id : ids)
        array.push_back(id.value);
    return array;
}

QJsonArray words(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

/// "--password=…", "TOKEN=…" and what follows "--password" are masked.
QJsonArray command(const QStringList &list)
{
    QJsonArray array;
    bool isSecret = false;
    for (const auto &word : list) {
        const QString name = word.section(u'=', 0, 0);
        const bool isAssigned = word.contains(u'=') && base::looksSecret(name);
        array.push_back(isSecret ? base::mask() : isAssigned ? name + u'=' + base::mask() : word);
        isSecret = word.startsWith(u'-') && !word.contains(u'=') && base::looksSecret(word);
    }
    return array;
}

void addHost(QJsonObject &object, const model::ContainerSpec &spec)
{
    object.insert(u"binds"_s, words(spec.binds));
    object.insert(u"volumes"_s, words(spec.volumes));
    object.insert(u"volumesFrom"_s, words(spec.volumesFrom));
    object.insert(u"links"_s, words(spec.links));
    object.insert(u"capAdd"_s, words(spec.capAdd));
    object.insert(u"capDrop"_s, words(spec.capDrop));
    object.insert(u"dns"_s, words(spec.dns));
    object.insert(u"extraHosts"_s, words(spec.extraHosts));
    object.insert(u"securityOptions"_s, words(spec.securityOptions));
    object.insert(u"networkMode"_s, spec.networkMode);
    object.insert(u"privileged"_s, spec.privileged);
    object.insert(u"memory"_s, spec.memory);
    object.insert(u"memorySwap"_s, spec.memorySwap);
    object.insert(u"cpuShares"_s, spec.cpuShares);
    object.insert(u"restart"_s,
                  QJsonObject{{u"name"_s, spec.restart.name}, {u"retries"_s, spec.restart.maximumRetryCount}});
    if (spec.log)
        object.insert(u"log"_s,
                      QJsonObject{{u"driver"_s, spec.log->driver}, {u"options"_s, toJson(spec.log->options)}});
    QJsonArray ulimits;
    for (const auto &limit : spec.ulimits)
        ulimits.push_back(QJsonObject{{u"name"_s, limit.name}, {u"soft"_s, limit.soft}, {u"hard"_s, limit.hard}});
    object.insert(u"ulimits"_s, ulimits);
}

QJsonObject toJson(const model::Environment &environment, const planning::Variables &variables,
                   const model::Instance &instance)
{
    const auto spec = planning::desiredSpec(environment, variables, instance);
    QJsonObject object{{u"instance"_s, instance.id.value},
                       {u"service"_s, instance.service.value},
                       {u"ship"_s, instance.ship.value},
                       {u"image"_s, spec.image},
                       {u"hostname"_s, spec.hostname},
                       {u"user"_s, spec.user},
                       {u"workingDirectory"_s, spec.workingDirectory},
                       {u"ports"_s, toJson(instance.ports)},
                       {u"variables"_s, toJson(spec.variables)},
                       {u"labels"_s, toJson(spec.labels)},
                       {u"stopTimeout"_s, qint64(instance.stopTimeout.count())}};
    object.insert(u"command"_s, spec.command ? QJsonValue(command(*spec.command)) : QJsonValue());
    addHost(object, spec);
    return object;
}

QJsonArray ships(const model::Environment &environment)
{
    QJsonArray array;
    for (const auto &ship : environment.ships)
        array.push_back(QJsonObject{{u"ship"_s, ship.id.value},
                                    {u"address"_s, ship.address},
                                    {u"endpoint"_s, model::toString(ship.endpoint)},
                                    {u"apiVersion"_s, ship.apiVersion},
                                    {u"timeout"_s, qint64(ship.timeout.count())}});
    return array;
}

QJsonArray services(const model::Environment &environment)
{
    QJsonArray array;
    for (const auto &service : environment.services)
        array.push_back(QJsonObject{{u"service"_s, service.id.value},
                                    {u"image"_s, service.image.toString()},
                                    {u"omit"_s, service.omitted},
                                    {u"requires"_s, names(service.needs)},
                                    {u"wantsInfo"_s, names(service.wantsInfo)},
                                    {u"instances"_s, names(service.instances)}});
    return array;
}

QJsonArray registries(const model::Environment &environment)
{
    QJsonArray array;
    for (const auto &registry : environment.registries)
        array.push_back(QJsonObject{{u"registry"_s, registry.name},
                                    {u"url"_s, registry.url},
                                    {u"username"_s, registry.username},
                                    {u"attempts"_s, registry.retryAttempts}});
    return array;
}

} // namespace

QJsonObject dump(const model::Environment &environment, const std::vector<model::InstanceId> &instances, Detail detail)
{
    const planning::Variables variables(environment);
    QJsonArray array;
    for (const auto &id : instances) {
        if (const auto *instance = environment.instances.find(id))
            array.push_back(toJson(environment, variables, *instance));
    }
    QJsonObject object{{u"environment"_s, environment.name}, {u"instances"_s, array}};
    if (detail == Detail::Brief)
        return object;
    object.insert(u"ships"_s, ships(environment));
    object.insert(u"services"_s, services(environment));
    object.insert(u"registries"_s, registries(environment));
    return object;
}

} // namespace pilothouse::cli

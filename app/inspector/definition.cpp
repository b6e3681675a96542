// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/definition.h"

#include "app/instances/words.h"
#include "core/base/log.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

struct Definition {
    Q_DECLARE_TR_FUNCTIONS(Definition)
};

template <typename Ids>
QString joined(const Ids &ids)
{
    QStringList names;
    for (const auto &id : ids)
        names.append(id.value);
    return names.join(u", "_s);
}

void writePortsAndVolumes(FieldWriter &out, const model::Instance &instance)
{
    out.section(Definition::tr("Ports"));
    for (const auto &port : instance.ports)
        out.value(port.name, portText(port), placeText(port.where));
    out.section(Definition::tr("Volumes"));
    for (const auto &volume : instance.volumes)
        out.value(volume.target, u"%1 (%2)"_s.arg(volume.source, volume.mode), placeText(volume.where));
    for (const QString &target : instance.containerVolumes)
        out.value(target, Definition::tr("anonymous"));
    out.value(Definition::tr("Volumes from"), joined(instance.volumesFrom));
}

void writeLimits(FieldWriter &out, const model::Instance &instance)
{
    out.section(Definition::tr("Limits"));
    if (instance.limits.memory)
        out.value(Definition::tr("Memory"), byteText(*instance.limits.memory));
    if (instance.limits.memorySwap)
        out.value(Definition::tr("Memory and swap"), byteText(*instance.limits.memorySwap));
    if (instance.limits.cpuShares)
        out.value(Definition::tr("CPU shares"), QString::number(*instance.limits.cpuShares));
    for (const auto &limit : instance.ulimits)
        out.value(limit.name, u"%1 / %2"_s.arg(limit.soft).arg(limit.hard));
}

void writeRights(FieldWriter &out, const model::Instance &instance)
{
    out.section(Definition::tr("Rights"));
    out.value(Definition::tr("User"), instance.user);
    if (instance.privileged)
        out.words(Definition::tr("Privileged"), Definition::tr("yes"));
    out.value(Definition::tr("Added capabilities"), instance.capAdd.join(u", "_s));
    out.value(Definition::tr("Dropped capabilities"), instance.capDrop.join(u", "_s));
    out.value(Definition::tr("Security options"), instance.securityOptions.join(u", "_s));
}

void writeNetwork(FieldWriter &out, const model::Instance &instance)
{
    out.section(Definition::tr("Network"));
    out.value(Definition::tr("Mode"), instance.networkMode.value_or(QString()));
    out.value(Definition::tr("DNS"), instance.dns.join(u", "_s));
    for (const auto &host : instance.extraHosts)
        out.value(host.name, host.address);
    for (const auto &link : instance.links)
        out.value(Definition::tr("Link to %1").arg(link.target.value), link.alias);
}

void writeRest(FieldWriter &out, const model::Instance &instance)
{
    out.section(Definition::tr("Labels"));
    for (auto label = instance.labels.begin(); label != instance.labels.end(); ++label)
        out.value(label.key(), base::looksSecret(label.key()) ? base::mask() : label.value());
    out.section(Definition::tr("Log"));
    if (instance.log) {
        out.value(Definition::tr("Driver"), instance.log->driver);
        for (auto option = instance.log->options.begin(); option != instance.log->options.end(); ++option)
            out.value(option.key(), base::looksSecret(option.key()) ? base::mask() : option.value());
    }
    out.section(Definition::tr("Checks"));
    for (const auto &check : instance.checks)
        out.value(model::toIdentifier(check.state), model::toText(check), placeText(check.where));
}

QString restartText(const model::RestartPolicy &policy)
{
    return policy.maximumRetryCount > 0 ? u"%1, %2"_s.arg(policy.name).arg(policy.maximumRetryCount) : policy.name;
}

} // namespace

std::vector<Field> instanceDefinition(const model::Instance &instance)
{
    FieldWriter out;
    out.section(Definition::tr("Instance"));
    out.value(Definition::tr("Name"), instance.id.value, placeText(instance.where));
    out.value(Definition::tr("Service"), instance.service.value);
    out.value(Definition::tr("Ship"), instance.ship.value);
    out.value(Definition::tr("Image"), instance.image.toString());
    if (instance.command)
        out.value(Definition::tr("Command"), instance.command->join(u' '));
    out.value(Definition::tr("Working directory"), instance.workingDirectory);
    out.value(Definition::tr("Restart"), restartText(instance.restart));
    out.words(Definition::tr("Stop timeout"), durationText(instance.stopTimeout));
    writePortsAndVolumes(out, instance);
    writeLimits(out, instance);
    writeRights(out, instance);
    writeNetwork(out, instance);
    writeRest(out, instance);
    return out.take();
}

std::vector<Field> serviceDefinition(const model::Service &service)
{
    FieldWriter out;
    out.section(Definition::tr("Service"));
    out.value(Definition::tr("Name"), service.id.value, placeText(service.where));
    out.value(Definition::tr("Image"), service.image.toString());
    out.value(Definition::tr("Requires"), joined(service.needs));
    out.value(Definition::tr("Wants info of"), joined(service.wantsInfo));
    out.value(Definition::tr("Instances"), joined(service.instances));
    return out.take();
}

std::vector<Field> shipDefinition(const model::Ship &ship)
{
    FieldWriter out;
    out.section(Definition::tr("Ship"));
    out.value(Definition::tr("Name"), ship.id.value, placeText(ship.where));
    out.value(Definition::tr("Address"), ship.address);
    out.value(Definition::tr("Endpoint"), model::toString(ship.endpoint));
    out.value(Definition::tr("API version"), ship.apiVersion);
    if (ship.timeout.count() > 0)
        out.words(Definition::tr("Timeout"), durationText(ship.timeout));
    return out.take();
}

} // namespace pilothouse::app

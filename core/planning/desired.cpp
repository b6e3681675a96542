// SPDX-License-Identifier: Apache-2.0
#include "core/planning/desired.h"

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

using model::ContainerSpec;
using model::Instance;

namespace {

QString atom(int port, model::Protocol protocol)
{
    return QString::number(port) + (protocol == model::Protocol::Udp ? u"/udp"_s : u"/tcp"_s);
}

/// A range of exposed ports becomes one binding each, as the docker command line does it; a range of external
/// ports for a single exposed one is left to the engine, which takes a free one.
void addPort(ContainerSpec &spec, const model::PortMapping &mapping)
{
    const auto &[name, exposed, external, address, where] = mapping;
    const bool pairwise = exposed.count() > 1 && exposed.count() == external.count();
    for (int i = 0; i < exposed.count(); ++i) {
        const QString port = atom(exposed.first + i, exposed.protocol);
        spec.exposedPorts += port;
        spec.portBindings.push_back(
            {port, address, pairwise ? QString::number(external.first + i) : external.digits()});
    }
}

void addPorts(ContainerSpec &spec, const Instance &instance)
{
    for (const auto &mapping : instance.ports)
        addPort(spec, mapping);
    spec.exposedPorts.sort();
    spec.exposedPorts.removeDuplicates();
}

void addVolumes(ContainerSpec &spec, const Instance &instance)
{
    spec.volumes = instance.containerVolumes;
    for (const auto &mount : instance.volumes) {
        spec.binds += mount.source + u':' + mount.target + u':' + mount.mode;
        spec.volumes += mount.target;
    }
    spec.volumes.sort();
    spec.volumes.removeDuplicates();
    for (const auto &other : instance.volumesFrom)
        spec.volumesFrom += other.value;
}

void addNetwork(ContainerSpec &spec, const Instance &instance)
{
    if (!instance.networkMode)
        spec.hostname = instance.id.value;
    spec.networkMode = instance.networkMode.value_or(QString());
    spec.dns = instance.dns;
    for (const auto &host : instance.extraHosts)
        spec.extraHosts += host.name + u':' + host.address;
    for (const auto &link : instance.links)
        spec.links += link.target.value + u':' + link.alias;
    spec.links.sort();
}

} // namespace

ContainerSpec comparableSpec(const model::Environment &environment, const Variables &variables,
                             const Instance &instance)
{
    ContainerSpec spec;
    spec.image = instance.image.toString();
    spec.command = instance.command;
    spec.variables = variables.effective(instance);
    spec.user = instance.user;
    spec.workingDirectory = instance.workingDirectory;
    spec.labels = instance.labels;
    spec.labels.insert(QLatin1StringView(environmentLabel), environment.name);
    spec.labels.insert(QLatin1StringView(serviceLabel), instance.service.value);
    spec.labels.insert(QLatin1StringView(instanceLabel), instance.id.value);
    addPorts(spec, instance);
    addVolumes(spec, instance);
    addNetwork(spec, instance);
    spec.capAdd = instance.capAdd;
    spec.capDrop = instance.capDrop;
    spec.securityOptions = instance.securityOptions;
    spec.restart = instance.restart;
    spec.log = instance.log;
    spec.ulimits = instance.ulimits;
    spec.memory = instance.limits.memory.value_or(0);
    spec.memorySwap = instance.limits.memorySwap.value_or(0);
    // Engines refuse 1 where the API version is 1.19 or newer; asked by an older one, as MaestroNG does, they take 2.
    const qint64 shares = instance.limits.cpuShares.value_or(0);
    spec.cpuShares = shares == 1 ? 2 : shares;
    spec.privileged = instance.privileged;
    return spec;
}

ContainerSpec desiredSpec(const model::Environment &environment, const Variables &variables, const Instance &instance)
{
    ContainerSpec spec = comparableSpec(environment, variables, instance);
    spec.labels.insert(QLatin1StringView(fingerprintLabel), fingerprint(spec));
    return spec;
}

} // namespace pilothouse::planning

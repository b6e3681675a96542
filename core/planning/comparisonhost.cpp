// SPDX-License-Identifier: Apache-2.0
//
// The engine's HostConfig: ports, storage, network, resources, rights.
#include "core/planning/comparison.h"
#include "core/planning/decision.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

using model::ContainerSpec;

namespace {

QMap<QString, QStringList> bindingsByPort(const ContainerSpec &spec)
{
    QMap<QString, QStringList> ports;
    for (const auto &binding : spec.portBindings) {
        const QString address = binding.hostAddress.isEmpty() ? u"*"_s : binding.hostAddress;
        ports[binding.containerPort] += address + u':' + (binding.hostPort.isEmpty() ? u"0"_s : binding.hostPort);
    }
    for (QStringList &addresses : ports)
        addresses.sort();
    return ports;
}

/// "source:target" and "source:target:rw" are the same; the order of modes means nothing.
QStringList normalisedBinds(const QStringList &binds)
{
    QStringList normalised;
    for (const QString &bind : binds) {
        const auto colon = bind.lastIndexOf(u':');
        const bool hasMode = colon > 0 && !QStringView(bind).mid(colon + 1).startsWith(u'/');
        QStringList modes = hasMode ? bind.mid(colon + 1).split(u',', Qt::SkipEmptyParts) : QStringList();
        modes.removeAll(u"rw"_s);
        modes.sort();
        normalised += (hasMode ? bind.left(colon) : bind) + u':' + (modes.isEmpty() ? u"rw"_s : modes.join(u','));
    }
    return normalised;
}

/// An inspected link reads "/target:/container/alias".
QStringList normalisedLinks(const QStringList &links)
{
    QStringList normalised;
    for (const QString &link : links) {
        const auto colon = link.indexOf(u':');
        QString target = link.left(colon);
        if (target.startsWith(u'/'))
            target.remove(0, 1);
        const QString alias = colon < 0 ? target : link.mid(colon + 1);
        normalised += target + u':' + alias.mid(alias.lastIndexOf(u'/') + 1);
    }
    return normalised;
}

QStringList normalisedCapabilities(const QStringList &capabilities)
{
    QStringList normalised;
    for (const QString &capability : capabilities) {
        const QString name = capability.toUpper();
        normalised += name.startsWith("CAP_"_L1) ? name.mid(4) : name;
    }
    return normalised;
}

QStringList united(QStringList list, const QStringList &more)
{
    list += more;
    return list;
}

} // namespace

void Comparison::comparePorts()
{
    const auto observed = bindingsByPort(m.observed.spec);
    const auto desired = bindingsByPort(m.desired);
    QStringList ports = united(observed.keys(), desired.keys());
    ports.sort();
    ports.removeDuplicates();
    for (const QString &port : std::as_const(ports))
        compareText(u"port "_s + port, observed.value(port).join(u' '), desired.value(port).join(u' '));

    // Exposed without being published: of interest only where no binding has said it already.
    QStringList is;
    QStringList wanted;
    const auto quiet = [&](const QString &port) { return !ports.contains(port); };
    std::ranges::copy_if(m.observed.spec.exposedPorts, std::back_inserter(is), quiet);
    std::ranges::copy_if(m.desired.exposedPorts, std::back_inserter(wanted), quiet);
    if (!defaults())
        return;
    std::ranges::copy_if(defaults()->exposedPorts, std::back_inserter(wanted), quiet);
    compareSets(u"exposed ports"_s, is, wanted);
}

void Comparison::compareStorage()
{
    const ContainerSpec &observed = m.observed.spec;
    compareSets(u"binds"_s, normalisedBinds(observed.binds), normalisedBinds(m.desired.binds));
    const QStringList is = anonymousVolumes(observed);
    if (defaults()) {
        ContainerSpec wanted = m.desired;
        wanted.volumes += defaults()->volumes;
        compareSets(u"volumes"_s, is, anonymousVolumes(wanted));
    } else {
        for (const QString &volume : anonymousVolumes(m.desired))
            if (!is.contains(volume))
                note(u"volumes"_s, {}, volume);
    }
    const auto names = [this](const QStringList &references) {
        QStringList all;
        for (const QString &reference : references) {
            const auto colon = reference.indexOf(u':');
            const QString mode = colon < 0 ? u":rw"_s : reference.mid(colon);
            all += namedContainer(reference.left(colon)) + mode;
        }
        return all;
    };
    compareSets(u"volumes from"_s, names(observed.volumesFrom), names(m.desired.volumesFrom));
}

QString Comparison::namedContainer(const QString &reference) const
{
    if (!m.ship || reference.size() != 64)
        return reference;
    const auto &all = m.ship->containers;
    const auto it = std::ranges::find_if(all, [&](const auto &container) { return container.id == reference; });
    return it == all.end() ? reference.left(12) + u" (gone)"_s : it->name.value;
}

void Comparison::compareNetwork()
{
    const auto normalised = [this](const QString &mode) {
        if (mode.isEmpty() || mode == "default"_L1)
            return u"bridge"_s;
        return mode.startsWith("container:"_L1) ? u"container:"_s + namedContainer(mode.mid(10)) : mode;
    };
    const QString observed = normalised(m.observed.spec.networkMode);
    const QString desired = normalised(m.desired.networkMode);
    // Without the ship's containers an id cannot be told from the name it was given by.
    const bool unknown = !m.ship && observed.startsWith("container:"_L1) && desired.startsWith("container:"_L1)
        && observed.size() == 10 + 64;
    if (!unknown)
        compareText(u"network"_s, observed, desired);
    // An engine does not start what was attached to a network that has since been made anew.
    const QString now = m.ship ? m.ship->networkIds.value(desired) : QString();
    const QString then = m.observed.networkIds.value(desired);
    if (observed == desired && !now.isEmpty() && !then.isEmpty() && now != then)
        note(u"network"_s, u"%1 (gone)"_s.arg(desired), u"%1 (made anew)"_s.arg(desired));
    compareText(u"dns"_s, m.observed.spec.dns.join(u' '), m.desired.dns.join(u' '));
    compareSets(u"extra hosts"_s, m.observed.spec.extraHosts, m.desired.extraHosts);
    compareSets(u"links"_s, normalisedLinks(m.observed.spec.links), normalisedLinks(m.desired.links));
}

/// Engines replace what their kernel cannot do by 0 or -1; a container that carries the fingerprint of what is
/// desired was asked for exactly that.
void Comparison::compareResources()
{
    const ContainerSpec &is = m.observed.spec;
    const auto number = [this](const QString &field, qint64 observed, qint64 desired) {
        if (observed == desired || (observed <= 0 && desired != 0 && isStampedEqual()))
            return;
        note(field, observed ? QString::number(observed) : QString(), desired ? QString::number(desired) : QString());
    };
    number(u"memory"_s, is.memory, m.desired.memory);
    const bool defaultSwap = m.desired.memorySwap == 0
        && (is.memorySwap == -1 || is.memorySwap == 2 * m.desired.memory || is.memorySwap == 2 * is.memory);
    if (!defaultSwap)
        number(u"memory and swap"_s, is.memorySwap, m.desired.memorySwap);
    const bool clamped = m.desired.cpuShares == 1 && is.cpuShares == 2;
    if (!clamped)
        number(u"cpu shares"_s, is.cpuShares, m.desired.cpuShares);

    const auto texts = [](const std::vector<model::Ulimit> &limits) {
        QStringList all;
        for (const auto &limit : limits)
            all += u"%1=%2:%3"_s.arg(limit.name).arg(limit.soft).arg(limit.hard);
        return all;
    };
    const QStringList observed = texts(is.ulimits);
    const QStringList desired = texts(m.desired.ulimits);
    // The daemon's own default limits are added to a container's.
    const bool hasAll = std::ranges::all_of(desired, [&](const QString &limit) { return observed.contains(limit); });
    if (!(hasAll && observed.size() > desired.size() && isStampedEqual()))
        compareSets(u"ulimits"_s, observed, desired);
}

void Comparison::compareRights()
{
    const ContainerSpec &is = m.observed.spec;
    const auto text = [](bool privileged) { return privileged ? u"yes"_s : u"no"_s; };
    compareText(u"privileged"_s, text(is.privileged), text(m.desired.privileged));
    compareSets(u"added capabilities"_s, normalisedCapabilities(is.capAdd), normalisedCapabilities(m.desired.capAdd));
    compareSets(u"dropped capabilities"_s, normalisedCapabilities(is.capDrop),
                normalisedCapabilities(m.desired.capDrop));
    QStringList options = is.securityOptions;
    // The engine adds this one to a privileged container.
    if (m.desired.privileged && !m.desired.securityOptions.contains("label=disable"_L1))
        options.removeAll(u"label=disable"_s);
    compareSets(u"security options"_s, options, m.desired.securityOptions);
}

void Comparison::compareRestartAndLog()
{
    const auto policy = [](const model::RestartPolicy &restart) {
        if (restart.name == "on-failure"_L1 && restart.maximumRetryCount > 0)
            return u"on-failure:%1"_s.arg(restart.maximumRetryCount);
        return restart.name.isEmpty() ? u"no"_s : restart.name;
    };
    compareText(u"restart"_s, policy(m.observed.spec.restart), policy(m.desired.restart));
    if (!m.desired.log)
        return; // the daemon's default driver, whatever that is
    const auto text = [](const model::LogConfiguration &log) {
        QStringList all{log.driver};
        for (auto option = log.options.begin(); option != log.options.end(); ++option)
            all += option.key() + u'=' + option.value();
        return all.join(u' ');
    };
    // Podman forgets a log's options as soon as it has set them.
    const bool isForgotten = m.observed.spec.log && m.observed.spec.log->options.isEmpty() && isStampedEqual();
    if (isForgotten && m.observed.spec.log->driver == m.desired.log->driver)
        return;
    compareText(u"log"_s, m.observed.spec.log ? text(*m.observed.spec.log) : QString(), text(*m.desired.log));
}

} // namespace pilothouse::planning

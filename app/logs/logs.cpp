// SPDX-License-Identifier: Apache-2.0
#include "app/logs/logs.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

QStringList instancesOf(const QStringList &keys, const model::Environment &environment)
{
    QStringList names;
    for (const auto &instance : environment.instances) {
        const bool meant = keys.contains(u"instance:"_s + instance.id.value)
            || keys.contains(u"service:"_s + instance.service.value) || keys.contains(u"ship:"_s + instance.ship.value);
        if (meant)
            names.append(instance.id.value);
    }
    return names;
}

LogTarget logTarget(const model::InstanceId &name, const model::Environment &environment,
                    const model::ObservedState &observed)
{
    LogTarget target;
    target.instance = name;
    const auto *instance = environment.instances.find(name);
    const auto *ship = instance ? observed.ship(instance->ship) : nullptr;
    if (!ship)
        return target;
    target.ship = instance->ship;
    target.reachable = ship->isOnline();
    if (const auto *container = ship->container(name)) {
        target.exists = true;
        target.up = container->isUp();
        target.started = container->started;
        target.exitCode = container->exitCode;
    }
    return target;
}

void Logs::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        connect(m_workspace, &Workspace::environmentChanged, this, &Logs::adoptFleet);
        connect(m_workspace, &Workspace::observedChanged, this, &Logs::refresh);
        adoptFleet();
    }
    Q_EMIT workspaceChanged();
}

void Logs::setInstances(const QStringList &instances)
{
    if (instances == m_instances)
        return;
    m_instances = instances;
    refresh();
    Q_EMIT instancesChanged();
    Q_EMIT addableChanged();
}

QStringList Logs::addableLike(const QString &part) const
{
    QStringList names;
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    if (!environment)
        return names;
    for (const auto &instance : environment->instances) {
        if (!m_instances.contains(instance.id.value) && instance.id.value.contains(part, Qt::CaseInsensitive))
            names.append(instance.id.value);
    }
    return names;
}

void Logs::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    setGround(dark ? Ground::Dark : Ground::Light);
    Q_EMIT darkChanged();
}

void Logs::add(const QString &instance)
{
    if (!m_instances.contains(instance))
        setInstances(m_instances + QStringList{instance});
}

void Logs::remove(const QString &instance)
{
    QStringList rest = m_instances;
    rest.removeAll(instance);
    setInstances(rest);
}

void Logs::followSelection()
{
    if (m_workspace && m_workspace->environment())
        setInstances(instancesOf(m_workspace->selection(), *m_workspace->environment()));
}

void Logs::adoptFleet()
{
    fleet::Fleet *fleet = m_workspace->fleet();
    if (fleet != m_fleet) {
        m_fleet = fleet;
        // Queued after the fleet's end, a stream may still want to be reopened: then there is nothing to open.
        setOpener([guard = QPointer(fleet)](const auto &ship, const auto &instance, const auto &request) {
            return guard ? guard->logs(ship, instance, request) : base::Subscription<model::LogLine>();
        });
    }
    refresh();
    Q_EMIT addableChanged();
}

void Logs::refresh()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    std::vector<LogTarget> targets;
    if (environment && m_fleet) {
        for (const QString &name : std::as_const(m_instances))
            targets.push_back(logTarget({name}, *environment, m_workspace->observed()));
    }
    setTargets(targets);
}

} // namespace pilothouse::app

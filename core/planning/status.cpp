// SPDX-License-Identifier: Apache-2.0
#include "core/planning/status.h"

#include "core/planning/orphans.h"

namespace pilothouse::planning {

using model::ContainerState;
using model::ObservedContainer;
using model::ObservedShip;

QLatin1StringView toIdentifier(Status status)
{
    switch (status) {
    case Status::Failed:
        return QLatin1StringView("failed");
    case Status::Unreachable:
        return QLatin1StringView("unreachable");
    case Status::Drifted:
        return QLatin1StringView("drifted");
    case Status::ToCreate:
        return QLatin1StringView("to-create");
    case Status::Stopped:
        return QLatin1StringView("stopped");
    case Status::Starting:
        return QLatin1StringView("starting");
    case Status::Running:
        return QLatin1StringView("running");
    }
    Q_UNREACHABLE();
}

namespace {

/// Exits of a container that a signal of ours ended: 128 + SIGKILL or SIGTERM, as `docker stop` leaves them.
bool wasStopped(int exitCode)
{
    return exitCode == 137 || exitCode == 143;
}

bool hasFailed(const ObservedContainer &container)
{
    switch (container.state) {
    case ContainerState::Dead:
    case ContainerState::Restarting:
        return true;
    case ContainerState::Exited:
        return container.outOfMemory || (container.exitCode != 0 && !wasStopped(container.exitCode));
    case ContainerState::Created:
        return !container.problem.isEmpty();
    case ContainerState::Running:
    case ContainerState::Paused:
        return container.health == model::Health::Unhealthy;
    case ContainerState::Removing:
        return false;
    }
    Q_UNREACHABLE();
}

Status statusOf(const ObservedContainer &container, const std::vector<Change> &changes)
{
    if (hasFailed(container))
        return Status::Failed;
    if (!changes.empty())
        return Status::Drifted;
    if (!container.isUp())
        return Status::Stopped;
    return container.health == model::Health::Starting ? Status::Starting : Status::Running;
}

/// The instance by what its ship was last seen to hold.
InstanceStatus seen(const model::Environment &environment, const Variables &variables, const model::Instance &instance,
                    const ObservedShip &ship)
{
    InstanceStatus status;
    if (const auto *container = ship.container(instance.id)) {
        status.drift = drift(environment, variables, instance, ship);
        status.status = statusOf(*container, status.drift);
        status.exitCode = container->exitCode;
        status.problem = container->problem;
    } else {
        status.status = Status::ToCreate;
    }
    status.lastKnown = status.status;
    return status;
}

InstanceStatus assess(const model::Environment &environment, const Variables &variables,
                      const model::Instance &instance, const ObservedShip *ship)
{
    if (!ship)
        return {};
    if (ship->isOnline())
        return seen(environment, variables, instance, *ship);
    InstanceStatus status;
    if (ship->observedAt.isValid())
        status = seen(environment, variables, instance, *ship);
    status.status = Status::Unreachable;
    if (ship->problem)
        status.problem = ship->problem->message;
    return status;
}

} // namespace

Assessment::Assessment(std::shared_ptr<const model::Environment> environment, const model::ObservedState &observed,
                       const Assessment *previous)
    : m_environment(std::move(environment))
    , m_observed(observed)
{
    if (!m_environment)
        return;
    const Variables variables(*m_environment);
    const bool comparable = previous && previous->m_environment == m_environment;
    for (const auto &instance : m_environment->instances) {
        const auto *ship = m_observed.ship(instance.ship);
        const bool unchanged = comparable && ship && previous->m_observed.ship(instance.ship) == ship;
        const InstanceStatus status =
            unchanged ? previous->of(instance.id) : assess(*m_environment, variables, instance, ship);
        ++m_counts[status.status];
        m_statuses.insert(instance.id, status);
    }
    m_orphans = planning::orphans(*m_environment, m_observed);
}

const InstanceStatus &Assessment::of(const model::InstanceId &instance) const
{
    static const InstanceStatus unknown;
    const auto it = m_statuses.constFind(instance);
    return it == m_statuses.constEnd() ? unknown : *it;
}

int Assessment::count(Status status) const
{
    const auto it = m_counts.find(status);
    return it == m_counts.end() ? 0 : it->second;
}

} // namespace pilothouse::planning

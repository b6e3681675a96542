// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/trouble.h"

#include "app/instances/words.h"

#include <QCoreApplication>

namespace pilothouse::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Problem)
};

QString failureTitle(const planning::InstanceStatus &status, const model::ObservedContainer *container)
{
    if (container && container->state == model::ContainerState::Restarting)
        return Words::tr("Restarting again and again");
    if (container && container->outOfMemory)
        return Words::tr("Killed: out of memory");
    if (container && container->health == model::Health::Unhealthy)
        return Words::tr("Health check failed");
    return status.exitCode ? Words::tr("Exited with %1").arg(status.exitCode) : Words::tr("Failed");
}

} // namespace

Trouble instanceTrouble(const planning::InstanceStatus &status, const model::ObservedContainer *container,
                        const model::ObservedShip *ship, const model::Environment &environment)
{
    switch (status.status) {
    case planning::Status::Failed: {
        Trouble problem{failureTitle(status, container), status.problem};
        if (problem.text.isEmpty() && container && container->restartCount > 0)
            problem.text = Words::tr("Restarts so far: %1.").arg(container->restartCount);
        return problem;
    }
    case planning::Status::Unreachable:
        return shipTrouble(ship, environment);
    case planning::Status::Drifted:
    case planning::Status::ToCreate:
    case planning::Status::Stopped:
    case planning::Status::Starting:
    case planning::Status::Running:
        return {};
    }
    return {};
}

Trouble checkTrouble(const CheckGlance &checks)
{
    if (checks.kind != CheckGlance::Kind::Failed)
        return {};
    const auto &check = checks.decisive.check;
    return {Words::tr("Check failed: %1").arg(check ? toCall(*check) : QStringLiteral("HEALTHCHECK")), checks.failure};
}

Trouble shipTrouble(const model::ObservedShip *ship, const model::Environment &environment)
{
    if (!ship || !ship->problem || ship->isOnline())
        return {};
    return {ship->contact == model::Contact::Refused ? Words::tr("Ship %1 refuses").arg(ship->id.value)
                                                     : Words::tr("Ship %1 is unreachable").arg(ship->id.value),
            contactCause(*ship, environment)};
}

} // namespace pilothouse::app

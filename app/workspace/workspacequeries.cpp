// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/holdings.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

bool Workspace::isOpen() const
{
    return d->loaded.environment != nullptr;
}

bool Workspace::isLoading() const
{
    return d->loading;
}

QString Workspace::environmentName() const
{
    return isOpen() ? d->loaded.environment->name : QString();
}

QString Workspace::filePath() const
{
    return d->file;
}

Editing *Workspace::editing() const
{
    return &d->editing;
}

HeldEntries *Workspace::held() const
{
    return &d->held;
}

OutsideChange *Workspace::outsideChange() const
{
    return &d->outsideChange;
}

Recovery *Workspace::recovery() const
{
    return &d->recovery;
}

bool Workspace::isDemo() const
{
    return d->demo != nullptr;
}

int Workspace::shipCount() const
{
    return isOpen() ? int(d->loaded.environment->ships.size()) : 0;
}

int Workspace::onlineShipCount() const
{
    return int(std::ranges::count_if(d->observed.ships, [](const auto &entry) { return entry.second->isOnline(); }));
}

int Workspace::changeCount() const
{
    return plan().changeCount();
}

bool Workspace::isPlanning() const
{
    return d->planner.isWorking();
}

bool Workspace::isRunning() const
{
    return d->run && !d->run->state().outcome;
}

bool Workspace::isPaused() const
{
    return d->paused;
}

QStringList Workspace::selection() const
{
    return d->selection;
}

QString Workspace::selectedInstance() const
{
    const QString prefix = u"instance:"_s;
    for (const QString &key : d->selection) {
        if (key.startsWith(prefix))
            return key.mid(prefix.size());
    }
    return {};
}

const manifest::Loaded &Workspace::loaded() const
{
    return d->loaded;
}

std::shared_ptr<const model::Environment> Workspace::environment() const
{
    return d->loaded.environment;
}

const model::ObservedState &Workspace::observed() const
{
    return d->observed;
}

const planning::Assessment &Workspace::assessment() const
{
    return d->assessment;
}

const planning::Plan &Workspace::plan() const
{
    return d->planner.plan();
}

const planning::Intent &Workspace::intent() const
{
    return d->planner.intent();
}

std::optional<base::Error> Workspace::planProblem() const
{
    return d->planner.problem();
}

const execution::Run *Workspace::run() const
{
    return d->run.get();
}

const CheckLedger &Workspace::checks() const
{
    return d->checks;
}

fleet::Fleet *Workspace::fleet() const
{
    return d->fleet.get();
}

transport::SshInterview &Workspace::sshInterview() const
{
    return *d->ssh;
}

std::shared_ptr<transport::SshQuestions> Workspace::sshQuestions() const
{
    return d->ssh;
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/workspace.h"

namespace pilothouse::app {

struct Workspace::Private {
    manifest::Loaded loaded;
    model::ObservedState observed;
    planning::Assessment assessment;
    planning::Plan plan;
    planning::Intent intent;
    QStringList selection;
    bool loading = false;
    bool demo = false;
};

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

Workspace::~Workspace() = default;

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
    return isOpen() ? d->loaded.environment->file : QString();
}

bool Workspace::isDemo() const
{
    return d->demo;
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
    return 0;
}

bool Workspace::isRunning() const
{
    return false;
}

bool Workspace::isPlanning() const
{
    return false;
}

bool Workspace::isPaused() const
{
    return false;
}

const planning::Intent &Workspace::intent() const
{
    return d->intent;
}

std::optional<base::Error> Workspace::planProblem() const
{
    return {};
}

void Workspace::pauseRun() { }
void Workspace::resumeRun() { }
void Workspace::applyWithout(const std::vector<model::InstanceId> &) { }

QStringList Workspace::selection() const
{
    return d->selection;
}

void Workspace::select(const QStringList &keys)
{
    if (d->selection == keys)
        return;
    d->selection = keys;
    Q_EMIT selectionChanged();
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
    return d->plan;
}

void Workspace::openFile(const QUrl &) { }
void Workspace::openDemo() { }
void Workspace::close() { }
void Workspace::refresh() { }
void Workspace::planApply() { }
void Workspace::propose(const QString &, const QStringList &) { }
void Workspace::applyPlan() { }
void Workspace::stopRun() { }
const execution::Run *Workspace::run() const
{
    return nullptr;
}
fleet::Fleet *Workspace::fleet() const
{
    return nullptr;
}

} // namespace pilothouse::app

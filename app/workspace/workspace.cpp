// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/holdings.h"

#include "core/base/thread.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::app {

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->observing.setInterval(50ms);
    d->observing.setSingleShot(true);
    connect(&d->observing, &QTimer::timeout, this, [this] { d->observe(); });
    // Editors save by writing, then renaming: wait until they are done.
    d->reloading.setInterval(200ms);
    d->reloading.setSingleShot(true);
    connect(&d->reloading, &QTimer::timeout, this, [this] { d->open(d->file); });
    connect(&d->watcher, &QFileSystemWatcher::fileChanged, this, [this] { d->reloading.start(); });
    connect(&d->watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (QFileInfo(d->file).isFile() && !d->watcher.files().contains(d->file))
            d->reloading.start();
    });
    connect(&d->editing, &Editing::saved, this, [this] { d->open(d->file); });
    d->typing.setInterval(150ms);
    d->typing.setSingleShot(true);
    connect(&d->typing, &QTimer::timeout, this, [this] { d->readDraft(); });
    connect(&d->editing, &Editing::textChanged, &d->typing, qOverload<>(&QTimer::start));
    connect(&d->planner, &PlanKeeper::changed, this, &Workspace::planChanged);
    connect(&d->planner, &PlanKeeper::workingChanged, this, &Workspace::planningChanged);
    connect(&d->planner, &PlanKeeper::verified, this, [this](bool same, const planning::Plan &plan) {
        if (same)
            d->consider(plan);
        else
            Q_EMIT planOutdated();
    });
}

Workspace::~Workspace() = default;

void Workspace::Private::observe()
{
    if (!fleet || !loaded.environment)
        return;
    assessor.ask([environment = loaded.environment, now = fleet->observed(), previous = assessment] {
        return Assessed{environment, now, planning::Assessment(environment, now, &previous)};
    });
}

void Workspace::Private::take(Assessed result)
{
    if (result.environment != loaded.environment)
        return;
    observed = std::move(result.observed);
    assessment = std::move(result.assessment);
    planner.setBasis(loaded.isValid() ? loaded.environment : nullptr, observed);
    Q_EMIT q->observedChanged();
}

void Workspace::select(const QStringList &keys)
{
    if (d->selection == keys)
        return;
    d->selection = keys;
    Q_EMIT selectionChanged();
}

void Workspace::refresh()
{
    if (!d->fleet)
        return;
    d->fleet->observe().then(this, [this](const base::Result<model::ObservedState> &) { d->observe(); });
}

void Workspace::planApply()
{
    if (!isRunning())
        d->planner.ask({});
}

void Workspace::propose(const QString &verb, const QStringList &instances)
{
    static const QHash<QString, planning::Verb> verbs{
        {u"start"_s, planning::Verb::Start},     {u"stop"_s, planning::Verb::Stop},
        {u"restart"_s, planning::Verb::Restart}, {u"kill"_s, planning::Verb::Kill},
        {u"clean"_s, planning::Verb::Clean},     {u"pull"_s, planning::Verb::Pull},
    };
    const auto it = verbs.constFind(verb);
    if (it == verbs.constEnd() || isRunning())
        return;
    planning::Intent intent{.verb = *it};
    intent.selection.things = instances;
    d->planner.ask(intent);
    Q_EMIT planProposed();
}

void Workspace::applyPlan()
{
    applyWithout({});
}

void Workspace::applyWithout(const std::vector<model::InstanceId> &leftOut)
{
    if (!d->fleet || isRunning() || d->keepsDraft())
        return;
    d->leftOut = {leftOut.begin(), leftOut.end()};
    d->planner.verify(d->leftOut);
}

void Workspace::Private::begin(const planning::Plan &what)
{
    if (what.isEmpty())
        return;
    planner.setHeld(true);
    paused = false;
    run = std::make_unique<execution::Run>(what, fleet->runner(), execution::ExecutionLimits{});
    connect(run.get(), &execution::Run::happened, q, [this](const execution::RunEvent &event) { follow(event); });
    connect(run.get(), &execution::Run::finished, q, [this] {
        paused = false;
        Q_EMIT q->runChanged();
        planner.setHeld(false);
    });
    beginAudit();
    run->start();
    Q_EMIT q->runChanged();
}

void Workspace::Private::follow(const execution::RunEvent &event)
{
    const auto checked = checks.take(*run, event);
    Q_EMIT q->runHappened(event);
    if (checked)
        Q_EMIT q->checkHappened(*checked);
}

void Workspace::pauseRun()
{
    if (!isRunning())
        return;
    d->run->pause();
    d->paused = true;
    Q_EMIT runChanged();
}

void Workspace::resumeRun()
{
    if (!isRunning())
        return;
    d->run->resume();
    d->paused = false;
    Q_EMIT runChanged();
}

void Workspace::stopRun()
{
    if (isRunning())
        d->run->stop();
}

} // namespace pilothouse::app

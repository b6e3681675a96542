// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/holdings.h"

#include "app/start/recent.h"
#include "core/base/thread.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

void Workspace::openFile(const QUrl &file)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (d->keepsRun() || d->keepsDraft())
        return;
    d->forget();
    d->open(file.isLocalFile() ? file.toLocalFile() : file.toString());
}

void Workspace::openDemo()
{
    if (d->keepsRun() || d->keepsDraft())
        return;
    d->forget();
    d->openDemo();
}

void Workspace::close()
{
    if (d->keepsRun() || d->keepsDraft())
        return;
    d->forget();
    ++d->request;
    if (std::exchange(d->loading, false))
        Q_EMIT loadingChanged();
    Q_EMIT environmentChanged();
}

void Workspace::Private::open(const QString &path)
{
    typing.stop();
    ask(path, [path, renderer = templates] {
        Opened opened{.file = path, .loaded = manifest::load(path, *renderer), .demo = {}};
        opened.onDisk = QFileInfo(path).isReadable();
        return opened;
    });
}

void Workspace::Private::readDraft()
{
    if (!editing.isPossible())
        return;
    ask(file, [path = file, text = editing.text(), renderer = templates] {
        return Opened{.file = path, .loaded = manifest::parse(text, path, *renderer), .demo = {}};
    });
}

/// Stocking the ships takes a while: that is done in the pool as well.
void Workspace::Private::openDemo()
{
    ask(Workspace::tr("the demo fleet"), [gui = q->thread()] {
        auto stocked = std::make_unique<fleet::DemoFleet>();
        stocked->giveTo(gui);
        Opened opened{.file = stocked->manifestPath(), .loaded = stocked->loaded(), .demo = {}};
        opened.demo = std::move(stocked);
        opened.onDisk = true;
        return opened;
    });
}

void Workspace::Private::ask(const QString &shownName, std::function<Opened()> job)
{
    file = shownName;
    if (!std::exchange(loading, true))
        Q_EMIT q->loadingChanged();
    loader.ask([job = std::move(job), number = ++request] {
        Opened opened = job();
        opened.request = number;
        return opened;
    });
}

/// A run is never given up by opening something else: it is stopped, or waited for.
bool Workspace::Private::keepsRun()
{
    if (!q->isRunning())
        return false;
    Q_EMIT q->runKept();
    return true;
}

/// Nor is what was typed: it is saved, or taken back, before something else is opened or what is in the file is run.
bool Workspace::Private::keepsDraft()
{
    held.settle();
    if (!editing.isModified() && held.count() == 0)
        return false;
    Q_EMIT q->draftKept();
    return true;
}

void Workspace::forgetDraft()
{
    d->held.clear();
    d->recovery.forget();
    d->editing.setFile({});
}

void Workspace::Private::forget()
{
    held.clear();
    agreed.clear();
    checks.clear();
    letAuditGo();
    run.reset();
    fleet.reset();
    demo.reset();
    if (const QStringList watched = watcher.files() + watcher.directories(); !watched.isEmpty())
        watcher.removePaths(watched);
    loaded = {};
    observed = {};
    assessment = {};
    paused = false;
    planner.setBasis(nullptr, {});
    editing.setFile({});
    q->select({});
}

/// What cannot be read any more leaves the last environment to be looked at. Ships are those of the file: a name that
/// is being typed is nobody to be called.
void Workspace::Private::take(Opened result)
{
    if (result.request != request)
        return;
    loading = false;
    if (result.demo)
        demo = std::move(result.demo);
    const bool isNew = !loaded.environment;
    file = result.file;
    if (result.onDisk && !syncDraft(result.loaded)) {
        readDraft();
        return;
    }
    if (!result.loaded.environment)
        result.loaded.environment = loaded.environment;
    loaded = std::move(result.loaded);
    for (const QString &path : QStringList{file} + loaded.includes) {
        // What is gone cannot be watched, but where it may come back.
        const QString watched = QFileInfo(path).isFile() ? path : QFileInfo(path).path();
        if (!watcher.files().contains(watched) && !watcher.directories().contains(watched))
            watcher.addPath(watched);
    }
    if (loaded.environment && !editing.isModified())
        sail();
    if (isNew && loaded.environment && !demo)
        RecentEnvironments::remember(file, loaded.environment->name);
    // The first assessment is made even if no ship ever answers.
    observing.start();
    Q_EMIT q->loadingChanged();
    Q_EMIT q->environmentChanged();
}

/// False if the draft has something that the file has not.
bool Workspace::Private::syncDraft(const manifest::Loaded &onDisk)
{
    const bool isOther = editing.file() != file;
    editing.setFile(file);
    editing.arrive(onDisk.text);
    if (isOther && !demo)
        recovery.look();
    typing.stop();
    return !editing.isModified();
}

void Workspace::Private::sail()
{
    if (!fleet) {
        fleet = std::make_unique<fleet::Fleet>(nullptr, ssh, credentials);
        connect(fleet.get(), &fleet::Fleet::shipChanged, q, [this] {
            if (!observing.isActive())
                observing.start();
        });
    }
    fleet->watch(loaded.environment);
}

} // namespace pilothouse::app

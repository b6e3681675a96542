// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/plankeeper.h"
#include "app/workspace/workspace.h"
#include "core/fleet/demofleet.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace pilothouse::app {

/// What a workspace holds. Ends from below: the run before the fleet it uses, the fleet before the demo's ships.
struct Workspace::Private {
    struct Assessed {
        std::shared_ptr<const model::Environment> environment;
        model::ObservedState observed;
        planning::Assessment assessment;
    };

    explicit Private(Workspace *workspace)
        : q(workspace)
    {
    }

    void open(const QString &path);
    bool keepsRun();
    void forget();
    void take(manifest::Loaded result);
    void observe();
    void take(Assessed result);
    void begin(const planning::Plan &what);

    Workspace *q;
    manifest::Loaded loaded;
    QString file;
    model::ObservedState observed;
    planning::Assessment assessment;
    QStringList selection;
    bool loading = false;
    bool paused = false;
    QTimer observing;
    QTimer reloading;
    QFileSystemWatcher watcher;
    PlanKeeper planner;
    std::unique_ptr<fleet::DemoFleet> demo;
    std::unique_ptr<fleet::Fleet> fleet;
    std::unique_ptr<execution::Run> run;
    LatestOnly<manifest::Loaded> loader{q, [this](manifest::Loaded result) { take(std::move(result)); }};
    LatestOnly<Assessed> assessor{q, [this](Assessed result) { take(std::move(result)); }};
};

} // namespace pilothouse::app

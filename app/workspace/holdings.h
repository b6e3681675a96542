// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/plankeeper.h"
#include "app/workspace/workspace.h"
#include "core/audit/audit.h"
#include "core/fleet/demofleet.h"
#include "core/manifest/template/templaterenderer.h"
#include "core/model/localcommand.h"

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

    /// What came of opening something. The demo, if it was that, is stocked and lives in the GUI thread.
    struct Opened {
        quint64 request = 0;
        QString file;
        manifest::Loaded loaded;
        bool onDisk = false; ///< the text is the file's, not the draft's
        std::unique_ptr<fleet::DemoFleet> demo;
    };

    explicit Private(Workspace *workspace)
        : q(workspace)
    {
    }

    void open(const QString &path);
    void openDemo();
    void readDraft();
    void ask(const QString &shownName, std::function<Opened()> job);
    bool keepsRun();
    bool keepsDraft();
    void forget();
    void take(Opened result);
    bool syncDraft(const manifest::Loaded &onDisk);
    void sail();
    void observe();
    void take(Assessed result);
    void begin(const planning::Plan &what);
    /// Begins, or asks first whether the programs that it runs on this computer may be run.
    void consider(const planning::Plan &what);
    void follow(const execution::RunEvent &event);
    void beginAudit();
    void letAuditGo();

    Workspace *q;
    manifest::Loaded loaded;
    QString file;
    model::ObservedState observed;
    planning::Assessment assessment;
    QStringList selection;
    quint64 request = 0; ///< the last thing that was to be opened; what came of earlier ones is of no interest
    bool loading = false;
    bool paused = false;
    QTimer observing;
    QTimer reloading;
    QTimer typing; ///< a pause in it
    QFileSystemWatcher watcher;
    PlanKeeper planner;
    QSet<model::InstanceId> leftOut;            ///< of the plan that is to be run
    std::vector<model::LocalCommand> untrusted; ///< what is asked about
    std::vector<model::LocalCommand> agreed;    ///< in this session, kept elsewhere or not
    std::unique_ptr<fleet::DemoFleet> demo;
    std::shared_ptr<store::CredentialStore> credentials = store::CredentialStore::ofUser();
    std::shared_ptr<transport::SshInterview> ssh = std::make_shared<transport::SshInterview>(credentials);
    std::unique_ptr<fleet::Fleet> fleet;
    std::unique_ptr<execution::Run> run;
    std::unique_ptr<audit::Audit> audit; ///< of the run
    CheckLedger checks;
    /// Shared with the job in the pool alone, which uses it one at a time and may outlive us.
    std::shared_ptr<manifest::TemplateRenderer> templates = std::make_shared<manifest::TemplateRenderer>();
    Editing editing{templates};
    HeldEntries held;
    OutsideChange outsideChange{editing};
    Recovery recovery{editing};
    LatestOnly<Opened> loader{q, [this](Opened result) { take(std::move(result)); }};
    LatestOnly<Assessed> assessor{q, [this](Assessed result) { take(std::move(result)); }};
};

} // namespace pilothouse::app

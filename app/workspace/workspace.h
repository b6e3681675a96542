// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/checkledger.h"
#include "app/workspace/editing.h"
#include "app/workspace/heldentries.h"
#include "app/workspace/outsidechange.h"
#include "app/workspace/recovery.h"
#include "core/audit/record.h"
#include "core/execution/executor.h"
#include "core/fleet/fleet.h"
#include "core/manifest/loader.h"
#include "core/planning/reconcile.h"
#include "core/planning/status.h"
#include "core/transport/ssh/sshinterview.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace pilothouse::app {

/// One open environment and everything known of it: manifest, observed state, plan, run and what the operator has
/// selected. The one object Main.qml is given; every page's view-model takes it as its `workspace` property and
/// listens to it. GUI thread.
class Workspace : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("There is one workspace, given to Main.qml")

    Q_PROPERTY(bool open READ isOpen NOTIFY environmentChanged)
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged)
    Q_PROPERTY(QString environmentName READ environmentName NOTIFY environmentChanged)
    Q_PROPERTY(QString filePath READ filePath NOTIFY environmentChanged)
    Q_PROPERTY(bool demo READ isDemo NOTIFY environmentChanged)
    Q_PROPERTY(int shipCount READ shipCount NOTIFY observedChanged)
    Q_PROPERTY(int onlineShipCount READ onlineShipCount NOTIFY observedChanged)
    Q_PROPERTY(int changeCount READ changeCount NOTIFY planChanged)
    Q_PROPERTY(bool planning READ isPlanning NOTIFY planningChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runChanged)
    Q_PROPERTY(bool paused READ isPaused NOTIFY runChanged)
    Q_PROPERTY(QString untrustedPrograms READ untrustedPrograms NOTIFY trustAsked)
    Q_PROPERTY(pilothouse::app::Editing *editing READ editing CONSTANT)
    Q_PROPERTY(pilothouse::app::HeldEntries *held READ held CONSTANT)
    Q_PROPERTY(pilothouse::app::OutsideChange *outsideChange READ outsideChange CONSTANT)
    Q_PROPERTY(pilothouse::app::Recovery *recovery READ recovery CONSTANT)
    Q_PROPERTY(QStringList selection READ selection NOTIFY selectionChanged)
    Q_PROPERTY(QString selectedInstance READ selectedInstance NOTIFY selectionChanged)

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] QString environmentName() const;
    [[nodiscard]] QString filePath() const;
    [[nodiscard]] bool isDemo() const;
    [[nodiscard]] int shipCount() const;
    [[nodiscard]] int onlineShipCount() const;
    [[nodiscard]] int changeCount() const; ///< of the present plan
    [[nodiscard]] bool isPlanning() const; ///< a plan is being made, or none was made yet
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool isPaused() const;
    /// The programs of the plan to be run that nobody has agreed to be run on this computer, a line each.
    [[nodiscard]] QString untrustedPrograms() const;
    /// Changes the manifest's file.
    [[nodiscard]] Editing *editing() const;
    /// What was typed into forms and is not written.
    [[nodiscard]] HeldEntries *held() const;
    [[nodiscard]] OutsideChange *outsideChange() const;
    [[nodiscard]] Recovery *recovery() const;
    /// Keys of what is selected: "instance:web-1", "service:web", "ship:prod-2". The first one is inspected.
    [[nodiscard]] QStringList selection() const;
    [[nodiscard]] QString selectedInstance() const; ///< name of the first one selected; empty: none

    /// Opens a manifest; loading happens in the pool. Its problems are in `loaded().diagnostics`.
    Q_INVOKABLE void openFile(const QUrl &file);
    /// Opens the demo fleet; its ships are stocked in the pool.
    Q_INVOKABLE void openDemo();
    Q_INVOKABLE void close();
    Q_INVOKABLE void select(const QStringList &keys);
    /// Asks all ships anew.
    Q_INVOKABLE void refresh();
    /// Makes the plan of "make it what the manifest says" anew.
    Q_INVOKABLE void planApply();
    /// Makes the plan of one verb ("start", "stop", "restart", "kill", "clean", "pull") for instances, to be
    /// reviewed on the Plan page; emits planProposed.
    Q_INVOKABLE void propose(const QString &verb, const QStringList &instances);
    /// Runs the present plan. If what was observed has changed it is planned again and shown instead.
    Q_INVOKABLE void applyPlan();
    /// Yes to the untrusted programs, from now on: runs the plan that asked for them.
    Q_INVOKABLE void trustPrograms();
    Q_INVOKABLE void pauseRun();
    Q_INVOKABLE void resumeRun();
    Q_INVOKABLE void stopRun();

    /// As applyPlan, without what the operator unticked and what hangs on it.
    void applyWithout(const std::vector<model::InstanceId> &leftOut);

    /// Gives up what is not saved, copies included.
    Q_INVOKABLE void forgetDraft();

    // For view-models. Environment and observed state are snapshots: keep and compare freely.
    [[nodiscard]] const manifest::Loaded &loaded() const;
    [[nodiscard]] std::shared_ptr<const model::Environment> environment() const; ///< null when nothing is open
    [[nodiscard]] const model::ObservedState &observed() const;
    [[nodiscard]] const planning::Assessment &assessment() const;
    [[nodiscard]] const planning::Plan &plan() const;
    [[nodiscard]] const planning::Intent &intent() const;         ///< what the present plan is for
    [[nodiscard]] std::optional<base::Error> planProblem() const; ///< why there is no plan
    [[nodiscard]] const execution::Run *run() const;              ///< the present or last run, or null
    /// Where lifecycle checks stand, in the present run or since the last one that came to them.
    [[nodiscard]] const CheckLedger &checks() const;
    /// What auditors were told of the present or last run.
    [[nodiscard]] const std::vector<audit::Record> &auditRecords() const;
    [[nodiscard]] fleet::Fleet *fleet() const; ///< null when nothing is open
    [[nodiscard]] transport::SshInterview &sshInterview() const;
    [[nodiscard]] std::shared_ptr<transport::SshQuestions> sshQuestions() const; ///< the same, for logins to ask

Q_SIGNALS:
    void environmentChanged(); ///< another manifest, or the same one read again, from the draft or the file
    void loadingChanged();
    void observedChanged(); ///< observed state and assessment; coalesced to at most one per 50 ms
    void planChanged();
    void planProposed();
    void planningChanged();
    void runKept();      ///< opening or closing was refused because a run is under way
    void draftKept();    ///< opening, closing or running was refused because something is not saved
    void planOutdated(); ///< an engine moved on: the plan was not run but made anew, see plan()
    void trustAsked();   ///< the plan is not run before `trustPrograms`
    void runChanged();   ///< a run began or ended
    void runHappened(const pilothouse::execution::RunEvent &event);
    void checkHappened(const pilothouse::model::InstanceId &instance); ///< checks stand otherwise now: its, or many
    void auditRecorded(int position); ///< in auditRecords(): one is new, or its outcome is known now
    void selectionChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/inspector.h"
#include "app/workspace/workspace.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The workspace over the demo fleet: the engines are simulated, everything else is the real thing.
class WorkspaceDemoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aFileThatIsNotThereLeavesADiagnosticAndNothingOpen()
    {
        app::Workspace workspace;
        workspace.openFile(QUrl::fromLocalFile(u"/nonexistent/shop.yaml"_s));
        QTRY_VERIFY(!workspace.isLoading());
        QVERIFY(!workspace.isOpen());
        QVERIFY(hasErrors(workspace.loaded().diagnostics));
    }

    void anEnvironmentBesideErrorsIsShownButNeverPlanned()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"shop.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name: shop\nships:\n  a: {ip: 127.0.0.1, socket_path: /nonexistent}\nservices:\n"
                   "  web:\n    image: web:1\n    requires: [nobody]\n    instances:\n      web-1: {ship: a}\n");
        file.close();
        app::Workspace workspace;
        workspace.openFile(QUrl::fromLocalFile(file.fileName()));
        QTRY_VERIFY(!workspace.loaded().diagnostics.empty());
        QVERIFY(hasErrors(workspace.loaded().diagnostics));
        QTRY_COMPARE(workspace.observed().ships.size(), workspace.isOpen() ? 1u : 0u);
        QVERIFY(workspace.plan().isEmpty());
    }

    void theDemoIsStockedWhileTheCallerGoesOn()
    {
        app::Workspace workspace;
        QSignalSpy loading(&workspace, &app::Workspace::loadingChanged);
        workspace.openDemo();
        QVERIFY(workspace.isLoading());
        QVERIFY(!workspace.isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(workspace.isOpen(), 20000);
        QVERIFY(workspace.isDemo());
        QVERIFY(!workspace.isLoading());
        QCOMPARE(loading.count(), 2);
    }

    void whatIsClosedWhileItIsOpenedStaysClosed()
    {
        app::Workspace workspace;
        workspace.openDemo();
        workspace.close();
        QVERIFY(!workspace.isLoading());
        // The pool answers in order: once this is there, the demo would have been.
        workspace.openFile(QUrl::fromLocalFile(u"/nonexistent/shop.yaml"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.isLoading(), 20000);
        QVERIFY(!workspace.isOpen());
        QVERIFY(!workspace.isDemo());
        QVERIFY(hasErrors(workspace.loaded().diagnostics));
    }

    void theLastLinesOfOneAreNotShownUnderAnother()
    {
        app::Workspace workspace;
        app::Inspector inspector;
        inspector.setWorkspace(&workspace);
        workspace.openDemo();
        QTRY_COMPARE_WITH_TIMEOUT(workspace.onlineShipCount(), 5, 20000);
        workspace.select({u"instance:orders-2"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!inspector.lastLines().isEmpty(), 20000);
        QSignalSpy changed(&inspector, &app::Inspector::lastLinesChanged);
        workspace.select({u"ship:edge-2"_s});
        QTRY_VERIFY(inspector.lastLines().isEmpty());
        QVERIFY(!changed.isEmpty());
    }

    void theDemoIsObservedPlannedAndRun()
    {
        app::Workspace workspace;
        QSignalSpy ran(&workspace, &app::Workspace::runChanged);
        workspace.openDemo();
        QTRY_COMPARE_WITH_TIMEOUT(workspace.onlineShipCount(), 5, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(workspace.changeCount() > 0, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.isPlanning(), 20000);
        workspace.applyWithout({{u"orders-2"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(workspace.isRunning(), 20000);
        // Opening another environment meanwhile does not give the run up.
        QSignalSpy kept(&workspace, &app::Workspace::runKept);
        const auto *run = workspace.run();
        workspace.openDemo();
        workspace.openFile(QUrl::fromLocalFile(u"/nonexistent/shop.yaml"_s));
        workspace.close();
        QCOMPARE(kept.count(), 3);
        QCOMPARE(workspace.run(), run);
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.isRunning(), 40000);
        QCOMPARE(*workspace.run()->state().outcome, execution::RunFinished::Outcome::Succeeded);
        QCOMPARE(ran.count(), 2);
        // What was left out is still to be done, and nothing else is.
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.isPlanning() && workspace.changeCount() <= 2, 20000);
    }

    void aProposedVerbIsThePlanUntilItIsTakenBack()
    {
        app::Workspace workspace;
        workspace.openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(workspace.changeCount() > 1, 20000);
        QSignalSpy proposed(&workspace, &app::Workspace::planProposed);
        workspace.propose(u"restart"_s, {u"web-1"_s});
        QCOMPARE(proposed.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.changeCount(), 1, 20000);
        QCOMPARE(workspace.plan().actions.front().instance.value, u"web-1"_s);
        workspace.planApply();
        QTRY_VERIFY_WITH_TIMEOUT(workspace.changeCount() > 1, 20000);
    }

    void aPlanThatAnEngineOvertookIsShownInsteadOfRun()
    {
        app::Workspace workspace;
        workspace.openDemo();
        QTRY_COMPARE_WITH_TIMEOUT(workspace.onlineShipCount(), 5, 20000);
        workspace.propose(u"stop"_s, {u"web-1"_s});
        QTRY_COMPARE_WITH_TIMEOUT(workspace.changeCount(), 1, 20000);
        // Somebody else stops it behind our back: there is nothing left to stop.
        const planning::Step stop = workspace.plan().steps.front();
        workspace.fleet()->runner().run(stop, {}).then(this, [](const auto &) {});
        const model::InstanceId web{u"web-1"_s};
        QTRY_COMPARE_WITH_TIMEOUT(workspace.assessment().of(web).status, planning::Status::Stopped, 20000);
        QSignalSpy outdated(&workspace, &app::Workspace::planOutdated);
        workspace.applyPlan();
        QTRY_COMPARE_WITH_TIMEOUT(outdated.count(), 1, 20000);
        QVERIFY(!workspace.run());
    }
};

QTEST_GUILESS_MAIN(WorkspaceDemoTest)
#include "workspace_demo_test.moc"

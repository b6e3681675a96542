// SPDX-License-Identifier: Apache-2.0
#include "app/runs/auditrows.h"
#include "app/runs/runrows.h"
#include "tests/support/fakeoperationrunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace Qt::StringLiterals;

class RunsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowTellsHowFarItsPullIs()
    {
        testing::FakeOperationRunner runner;
        const auto plan = testing::bare({{}});
        planning::Action action;
        action.instance = plan.steps[0].instance;
        action.steps = {{0}};
        execution::Run run(plan, runner, {});
        run.start();
        QTRY_COMPARE(runner.arrived().size(), 1u);
        const auto row = [&] {
            return app::toRow(run, action, {run.state().startedAt, run.state().startedAt, run.state().startedAt});
        };
        QVERIFY(row().fraction < 0);
        runner.progress({0}, 0.25, u"1 of 2 layers, 12.4 of 80 MB"_s);
        QTRY_COMPARE(row().fraction, 0.25);
        QCOMPARE(row().note, u"1 of 2 layers, 12.4 of 80 MB"_s);
        runner.succeed({0});
        QTRY_VERIFY(row().fraction < 0);
    }

    void whatAnAuditorWasToldKeepsItsRowWhenItsOutcomeIsKnown()
    {
        app::AuditRows rows;
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        audit::Record record{QDateTime::currentDateTimeUtc(), u"slack #ops"_s, u"ann is starting web-1."_s, {}, {}};
        rows.setRows(app::auditRows({record}));
        QCOMPARE(rows.row(0).tone, app::status::Kind::Starting);
        QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
        record.outcome = audit::Record::Outcome::Failed;
        record.problem = u"hooks.example: 503"_s;
        rows.setRows(app::auditRows({record}));
        QVERIFY(inserted.isEmpty());
        QCOMPARE(rows.row(0).tone, app::status::Kind::Failed);
        QCOMPARE(rows.index(0).data(app::AuditRows::ProblemRole).toString(), u"hooks.example: 503"_s);
    }
};

QTEST_GUILESS_MAIN(RunsTest)
#include "runs_test.moc"

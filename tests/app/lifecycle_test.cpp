// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/lifecyclelist.h"
#include "tests/support/fakeoperationrunner.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

model::Check check(model::LifecycleState state, int line)
{
    model::Check made;
    made.state = state;
    made.what = model::HttpCheck{.portName = u"admin"_s, .host = u"10.0.0.9"_s, .port = 9040};
    made.where = {u"/etc/shop.yaml"_s, line, 9};
    return made;
}

/// A run of an instance's one check, told to a ledger.
struct CheckedRun {
    testing::FakeOperationRunner runner;
    model::Instance instance;
    planning::Plan plan = testing::bare({{}});
    CheckLedger ledger;
    std::unique_ptr<execution::Run> run;

    explicit CheckedRun(const planning::Operation &operation)
    {
        plan.steps[0].operation = operation;
        instance.id = plan.steps[0].instance;
        run = std::make_unique<execution::Run>(plan, runner, execution::ExecutionLimits{});
        QObject::connect(run.get(), &execution::Run::happened, run.get(),
                         [this](const execution::RunEvent &event) { ledger.take(*run, event); });
    }

    LifecycleRow row(const model::ObservedContainer *container = nullptr) const
    {
        const auto rows = lifecycleRows(instance, {ledger, container, {}, QDateTime::currentDateTimeUtc()});
        return rows.empty() ? LifecycleRow() : rows.front();
    }
};

} // namespace

class LifecycleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checksStandInTheOrderOfALifeWithTheirLines()
    {
        model::Instance instance;
        instance.checks = {check(model::LifecycleState::Stopped, 30), check(model::LifecycleState::Running, 20),
                           check(model::LifecycleState::PreStart, 10)};
        const auto rows = lifecycleRows(instance, {{}, nullptr, {}, {}});
        QCOMPARE(rows.size(), 3u);
        QCOMPARE(rows[0].where, u"shop.yaml:10"_s);
        QCOMPARE(rows[2].where, u"shop.yaml:30"_s);
        QVERIFY(rows[1].demand.contains(u"10.0.0.9:9040"_s));
        QVERIFY(!rows[1].tone);
    }

    void aCheckUnderWayTellsItsAttemptAndWhyTheLastOneFailed()
    {
        const auto made = check(model::LifecycleState::Running, 20);
        CheckedRun checked(planning::PassCheck{made, {}});
        checked.instance.checks = {made};
        checked.run->start();
        QTRY_COMPARE(checked.runner.arrived().size(), 1u);
        checked.runner.progress({0}, -1, u"attempt 3, 12 of 300 s: 503 Service Unavailable"_s);
        QTRY_COMPARE(checked.row().failure, u"503 Service Unavailable"_s);
        QCOMPARE(checked.row().state, u"attempt 3, 12 s of 5 min"_s);
        QCOMPARE(*checked.row().tone, status::Kind::Starting);
        QCOMPARE(glanceAt(checked.ledger, checked.instance.id, nullptr).text, u"checking http 12/300 s"_s);
    }

    void aFailureStaysWithItsAgeAndWithoutWhatStandsBesideIt()
    {
        const auto made = check(model::LifecycleState::Running, 20);
        CheckedRun checked(planning::PassCheck{made, {}});
        // An edit elsewhere moves the line: it is the same check.
        checked.instance.checks = {check(model::LifecycleState::Running, 21)};
        checked.run->start();
        QTRY_COMPARE(checked.runner.arrived().size(), 1u);
        checked.runner.fail({0},
                            {base::ErrorCode::TimedOut,
                             u"%1: running check %2 did not pass within 300 s (9 attempts): 503"_s.arg(
                                 checked.instance.id.value, toCall(made)),
                             {}});
        QTRY_COMPARE(checked.row().failure, u"did not pass within 300 s (9 attempts): 503"_s);
        QVERIFY(checked.row().state.startsWith(u"failed "_s));
        QCOMPARE(glanceAt(checked.ledger, checked.instance.id, nullptr).text, u"http check failed"_s);
    }

    void aContainerThatWasStartedAgainSinceIsNotBlamedForAnOldFailure()
    {
        const auto made = check(model::LifecycleState::Running, 20);
        CheckedRun checked(planning::PassCheck{made, {}});
        checked.run->start();
        QTRY_COMPARE(checked.runner.arrived().size(), 1u);
        checked.runner.fail({0}, {base::ErrorCode::TimedOut, u"no answer"_s, {}});
        QTRY_VERIFY(checked.run->state().outcome);
        model::ObservedContainer container;
        container.started = checked.run->state().endedAt.addSecs(-60);
        QCOMPARE(glanceAt(checked.ledger, checked.instance.id, &container).kind, CheckGlance::Kind::Failed);
        container.started = checked.run->state().endedAt.addSecs(60);
        QCOMPARE(glanceAt(checked.ledger, checked.instance.id, &container).kind, CheckGlance::Kind::Nothing);
    }

    void waitingForAContainerWithoutAHealthcheckIsNoCheck()
    {
        CheckedRun checked{planning::AwaitRunning{}};
        checked.run->start();
        QTRY_COMPARE(checked.runner.arrived().size(), 1u);
        checked.runner.succeed({0});
        QTRY_VERIFY(checked.run->state().outcome);
        QVERIFY(!checked.ledger.healthOf(checked.instance.id));
    }

    void theEnginesHealthcheckIsShownWithItsVerdict()
    {
        CheckedRun checked{planning::AwaitRunning{}};
        checked.run->start();
        QTRY_COMPARE(checked.runner.arrived().size(), 1u);
        checked.runner.progress({0}, -1, u"health: starting, failed 1 of 3 times: 1: refused"_s);
        QTRY_COMPARE(checked.row().type, u"HEALTHCHECK"_s);
        QCOMPARE(checked.row().state, u"health: starting, failed 1 of 3 times: 1: refused"_s);
        checked.runner.succeed({0}, u"healthy"_s);
        QTRY_VERIFY(checked.run->state().outcome);
        model::ObservedContainer container;
        container.health = model::Health::Unhealthy;
        QCOMPARE(*checked.row(&container).tone, status::Kind::Failed);
    }

    void theWordsOfARunAreUnderstood()
    {
        QCOMPARE(progressOf(u"attempt 1 of 180"_s).attempts, 180);
        QCOMPARE(progressOf(u"attempt 2 of 180: connection refused"_s).failure, u"connection refused"_s);
        QCOMPARE(progressOf(u"4 s left"_s).secondsLeft, 4);
        QVERIFY(progressOf(u"first request"_s).isUnderstood);
        QVERIFY(!progressOf(u"health: starting"_s).isUnderstood);
    }

    void aTickOfACheckChangesItsRowAlone()
    {
        LifecycleList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        LifecycleRow row;
        row.key = u"running/0"_s;
        list.setRows({row});
        row.state = u"attempt 2 of 180"_s;
        list.setRows({row});
        QCOMPARE(list.index(0).data(LifecycleList::StateRole).toString(), u"attempt 2 of 180"_s);
    }
};

QTEST_GUILESS_MAIN(LifecycleTest)
#include "lifecycle_test.moc"

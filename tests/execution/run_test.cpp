// SPDX-License-Identifier: Apache-2.0
#include "core/execution/executor.h"
#include "tests/support/fakeoperationrunner.h"

#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::execution;
using namespace pilothouse::planning;
using namespace Qt::StringLiterals;
using pilothouse::testing::bare;
using pilothouse::testing::FakeOperationRunner;
using Outcome = RunFinished::Outcome;

class RunTest : public QObject
{
    Q_OBJECT

    using Steps = std::vector<StepId>;

    static StepStatus status(const Run &run, int step) { return run.state().steps[std::size_t(step)].status; }

private Q_SLOTS:
    void aRunDoesEveryStepAndSaysSo()
    {
        FakeOperationRunner runner;
        runner.succeedAlways();
        Run run(bare({{}, {0}, {0}, {1, 2}}), runner, {});
        std::vector<RunEvent> events;
        connect(&run, &Run::happened, this, [&](const RunEvent &event) { events.push_back(event); });
        run.start();
        QTRY_VERIFY(run.state().outcome);
        QCOMPARE(*run.state().outcome, Outcome::Succeeded);
        QCOMPARE(run.state().count(StepStatus::Succeeded), 4);
        RunState folded(run.plan());
        for (const RunEvent &event : events)
            folded.apply(event);
        QVERIFY(folded.steps == run.state().steps);
        QCOMPARE(events.size(), 2u + 4 + 4);
    }

    void aStepStartsWithoutWaitingForAnUnrelatedSlowOne()
    {
        FakeOperationRunner runner;
        Run run(bare({{}, {}, {1}}), runner, {}); // 0 is slow; 2 needs 1 only
        run.start();
        QTRY_COMPARE(runner.underWay(), (Steps{{0}, {1}}));
        runner.succeed({1});
        QTRY_COMPARE(runner.underWay(), (Steps{{0}, {2}}));
        QCOMPARE(status(run, 0), StepStatus::Running);
    }

    void aFailureSkipsWhatDependedOnItAndNothingElse()
    {
        FakeOperationRunner runner;
        Run run(bare({{}, {0}, {}, {1}}), runner, {});
        run.start();
        QTRY_COMPARE(runner.underWay().size(), 2u);
        runner.fail({0}, {base::ErrorCode::Conflict, u"port is already allocated"_s, u"line 1\nline 2"_s});
        runner.succeed({2});
        QTRY_VERIFY(run.state().outcome);
        QCOMPARE(*run.state().outcome, Outcome::Failed);
        QCOMPARE(status(run, 1), StepStatus::Skipped);
        QCOMPARE(status(run, 2), StepStatus::Succeeded);
        QCOMPARE(run.state().steps[3].because, StepId{0});
        QCOMPARE(run.state().steps[0].logTail, (QStringList{u"line 1"_s, u"line 2"_s}));
        QCOMPARE(run.state().status(run.plan().actions[3]), StepStatus::Skipped);
    }

    void progressReachesTheState()
    {
        FakeOperationRunner runner;
        Run run(bare({{}}), runner, {});
        run.start();
        QTRY_COMPARE(runner.underWay().size(), 1u);
        runner.progress({0}, 0.5, u"12 of 24 MB"_s);
        QTRY_COMPARE(run.state().steps[0].fraction, 0.5);
        QCOMPARE(run.state().steps[0].text, u"12 of 24 MB"_s);
    }

    void aPausedRunStartsNothingUntilResumed()
    {
        FakeOperationRunner runner;
        Run run(bare({{}, {0}}), runner, {});
        run.start();
        QTRY_COMPARE(runner.underWay(), Steps{{0}});
        run.pause();
        runner.succeed({0});
        QTRY_COMPARE(status(run, 0), StepStatus::Succeeded);
        QVERIFY(runner.underWay().empty());
        run.resume();
        QTRY_COMPARE(runner.underWay(), Steps{{1}});
    }

    void aStoppedRunFinishesWhatIsUnderWayAndSkipsTheRest()
    {
        FakeOperationRunner runner;
        Run run(bare({{}, {0}}), runner, {});
        run.start();
        QTRY_COMPARE(runner.underWay(), Steps{{0}});
        run.stop();
        QTRY_COMPARE(status(run, 1), StepStatus::Skipped);
        QVERIFY(!runner.isCancelled({0}));
        QVERIFY(!run.state().outcome);
        runner.succeed({0});
        QTRY_VERIFY(run.state().outcome);
        QCOMPARE(*run.state().outcome, Outcome::Cancelled);
    }

    void aCancelledRunAsksWhatIsUnderWayToGiveUp()
    {
        FakeOperationRunner runner;
        Run run(bare({{}, {0}}), runner, {});
        run.start();
        QTRY_COMPARE(runner.underWay(), Steps{{0}});
        run.cancel();
        QTRY_VERIFY(runner.isCancelled({0}));
        runner.fail({0}, {base::ErrorCode::Cancelled, u"given up"_s, {}});
        QTRY_VERIFY(run.state().outcome);
        QCOMPARE(*run.state().outcome, Outcome::Cancelled);
    }

    void limitsHoldAcrossThreads()
    {
        FakeOperationRunner runner;
        Run run(bare(std::vector<std::vector<int>>(20), 2), runner, {.perShip = 3, .total = 5});
        run.start();
        QTRY_COMPARE(runner.underWay().size(), 5u);
        while (runner.arrived().size() < 20) {
            QTRY_VERIFY(!runner.underWay().empty());
            runner.succeed(runner.underWay().front());
        }
        runner.succeedAlways();
        QTRY_VERIFY(run.state().outcome);
        QCOMPARE(runner.mostAtOnce(), 5);
    }

    void anEmptyPlanIsDoneAtOnce()
    {
        FakeOperationRunner runner;
        Run run(Plan{}, runner, {});
        QSignalSpy finished(&run, &Run::finished);
        run.start();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(*run.state().outcome, Outcome::Succeeded);
    }

    void aRunMayBeDestroyedAtAnyMoment()
    {
        for (int round = 0; round < 100; ++round) {
            FakeOperationRunner runner;
            auto run = std::make_unique<Run>(bare(std::vector<std::vector<int>>(10)), runner, ExecutionLimits{});
            run->start();
            if (round % 2)
                QTRY_VERIFY(!runner.underWay().empty());
            if (round % 3 == 1 && !runner.underWay().empty())
                runner.succeed(runner.underWay().front());
            run.reset();
            for (const StepId step : runner.underWay())
                QVERIFY(runner.isCancelled(step));
        }
    }
};

QTEST_GUILESS_MAIN(RunTest)
#include "run_test.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/planning/goldenfile.h"
#include "tests/planning/plans.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::sample;

/// What start, stop, restart, kill and clean mean.
class VerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stoppingGoesFromDependentsDown()
    {
        const auto environment = shop().take();
        compareWithGolden(u"stop-all"_s, toText(plan(environment, running(environment), all(Verb::Stop))));
    }

    void restartingTakesDependentsDownFirstAndUpLast()
    {
        const auto environment = shop().take();
        compareWithGolden(u"restart-all"_s, toText(plan(environment, running(environment), all(Verb::Restart))));
    }

    void startRecreatesWhatIsDownUnlessItMayReuse()
    {
        const auto environment = shop().take();
        auto simulation = running(environment);
        simulation.container(u"east"_s, u"lone"_s).state = ContainerState::Exited;
        const QStringList recreated{u"remove"_s, u"create"_s, u"start"_s, u"await-running"_s};
        QCOMPARE(operations(plan(environment, simulation, {.verb = Verb::Start}), u"lone"_s), recreated);
        const QStringList reused{u"start"_s, u"await-running"_s};
        QCOMPARE(operations(plan(environment, simulation, {.verb = Verb::Start, .reuse = Reuse::Existing}), u"lone"_s),
                 reused);
    }

    void startLeavesARunningContainerAndMentionsItsDrift()
    {
        auto environment = shop().take();
        auto simulation = running(environment);
        environment = edited(environment, u"lone"_s, [](Instance &i) { i.command = QStringList{u"true"_s}; });
        const Plan again = plan(environment, simulation, {.verb = Verb::Start});
        QVERIFY(again.isEmpty());
        QCOMPARE(again.changeCount(), 0);
        QCOMPARE(action(again, u"lone"_s).kind, Action::Kind::Leave);
        QCOMPARE(action(again, u"lone"_s).cause.changes.size(), 1u);
    }

    void aPausedContainerIsUp()
    {
        const auto environment = shop().take();
        auto simulation = running(environment);
        simulation.container(u"east"_s, u"lone"_s).state = ContainerState::Paused;
        QVERIFY(plan(environment, simulation, {.verb = Verb::Start}).isEmpty());
    }

    void cleaningRemovesOnlyWhatIsDown()
    {
        const auto environment = shop().take();
        auto simulation = running(environment);
        simulation.container(u"east"_s, u"lone"_s).state = ContainerState::Exited;
        const Plan clean = plan(environment, simulation, {.verb = Verb::Clean});
        QCOMPARE(clean.changeCount(), 1);
        QCOMPARE(operations(clean, u"lone"_s), QStringList{u"remove"_s});
        QCOMPARE(action(clean, u"web-1"_s).kind, Action::Kind::Leave);
    }

    void aRollingRestartFinishesOneBeforeTheNext()
    {
        Builder b(u"r"_s);
        b.ship(u"s"_s, u"h"_s).service(u"a"_s);
        b.instance(u"a1"_s, u"s"_s).instance(u"a2"_s, u"s"_s);
        const auto environment = b.take();
        Intent intent = all(Verb::Restart);
        intent.stepDelay = std::chrono::seconds(5);
        intent.stopStartDelay = std::chrono::seconds(2);
        compareWithGolden(u"restart-rolling"_s, toText(plan(environment, running(environment), intent)));
    }

    void restartingWithDependenciesBringsThemUpBeforeTheirDependents()
    {
        const auto environment = shop().take();
        Intent intent{.verb = Verb::Restart,
                      .selection = {.things = {u"queue"_s}, .expansion = Expansion::WithDependencies}};
        const Plan again = plan(environment, running(environment), intent);
        const auto stepOf = [&](const QString &name, const QString &operation) {
            return action(again, name).steps.at(std::size_t(operations(again, name).indexOf(operation)));
        };
        QVERIFY(waits(again, stepOf(u"queue"_s, u"stop"_s), stepOf(u"web-1"_s, u"stop"_s)));
        QVERIFY(waits(again, stepOf(u"web-1"_s, u"start"_s), stepOf(u"queue"_s, u"await-running"_s)));
        QCOMPARE(action(again, u"store-a"_s).kind, Action::Kind::Leave);
    }

    void aStepDelayKeepsDependentsDownNoLongerThanNeeded()
    {
        const auto environment = shop().take();
        Intent intent = all(Verb::Restart);
        intent.stepDelay = std::chrono::seconds(5);
        const Plan again = plan(environment, running(environment), intent);
        int delays = 0;
        bool isGoingUp = false;
        for (const Step &step : again.steps) {
            delays += std::holds_alternative<Delay>(step.operation);
            isGoingUp = isGoingUp || std::holds_alternative<StartContainer>(step.operation);
            QVERIFY(isGoingUp || !std::holds_alternative<Delay>(step.operation));
        }
        QCOMPARE(delays, int(environment.instances.size()) - 1);
    }

    void nothingIsWaitedForWhereNothingIsRestarted()
    {
        const auto environment = shop().take();
        Intent intent = all(Verb::Restart);
        intent.onlyIfChanged = true;
        intent.stepDelay = std::chrono::seconds(5);
        QVERIFY(plan(environment, running(environment), intent).isEmpty());
    }

    void killingLeavesTheOrderOfStopping()
    {
        const auto environment = shop().take();
        const Plan killing = plan(environment, running(environment), all(Verb::Kill));
        QCOMPARE(operations(killing, u"queue"_s), QStringList{u"kill"_s});
        QVERIFY(waits(killing, action(killing, u"queue"_s).steps.front(), action(killing, u"web-1"_s).steps.back()));
    }

    void aContainerInAShipThatDoesNotAnswerIsStoppedOnceItDoes()
    {
        const auto environment = shop().take();
        auto simulation = running(environment);
        simulation.ship(u"west"_s).contact = Contact::Lost;
        const Plan stop = plan(environment, simulation, all(Verb::Stop));
        QCOMPARE(operations(stop, u"queue"_s), (QStringList{u"reach"_s, u"stop"_s}));
    }

    void restartOnlyIfChangedLooksAtTheImage()
    {
        const auto environment = shop().take();
        auto simulation = running(environment);
        Intent intent = all(Verb::Restart);
        intent.onlyIfChanged = true;
        QVERIFY(plan(environment, simulation, intent).isEmpty());
        simulation.addImage(u"east"_s, u"local/lone:latest"_s, u"moved"_s);
        const Plan again = plan(environment, simulation, intent);
        QCOMPARE(again.changeCount(), 1);
        QCOMPARE(action(again, u"lone"_s).kind, Action::Kind::Restart);
    }
};

QTEST_GUILESS_MAIN(VerbsTest)
#include "verbs_test.moc"

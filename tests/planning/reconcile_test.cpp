// SPDX-License-Identifier: Apache-2.0
#include "core/planning/reconcile.h"
#include "tests/planning/goldenfile.h"
#include "tests/planning/sample.h"
#include "tests/planning/simulation.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace pilothouse::planning;
using namespace pilothouse::sample;

class ReconcileTest : public QObject
{
    Q_OBJECT

    /// The shop as it is after a first apply.
    static Simulation running(const Environment &environment)
    {
        Simulation simulation(environment);
        const auto plan = reconcile(environment, simulation.observed(), {});
        if (simulation.carryOut(*plan) != -1)
            qFatal("the simulation refused");
        return simulation;
    }

    static Plan plan(const Environment &environment, const Simulation &simulation, const Intent &intent = {})
    {
        return *reconcile(environment, simulation.observed(), intent);
    }

    static Intent all(Verb verb) { return {.verb = verb, .selection = {.all = true}}; }

    static Environment edited(Environment environment, const QString &name, const std::function<void(Instance &)> &edit)
    {
        edit(*environment.instances.find({name}));
        return environment;
    }

    static const Action &action(const Plan &plan, const QString &instance)
    {
        static const Action none;
        const auto it = std::ranges::find(plan.actions, InstanceId{instance}, &Action::instance);
        return it == plan.actions.end() ? none : *it;
    }

    static QStringList operations(const Plan &plan, const QString &instance)
    {
        QStringList names;
        for (const StepId step : action(plan, instance).steps)
            names += toIdentifier(plan.step(step).operation);
        return names;
    }

    /// Whether `later` has to wait, directly or not, for `earlier`.
    static bool waits(const Plan &plan, StepId later, StepId earlier)
    {
        return later == earlier
            || std::ranges::any_of(plan.step(later).after, [&](StepId s) { return waits(plan, s, earlier); });
    }

private Q_SLOTS:
    void aFirstApplyCreatesEverythingInOrder()
    {
        const auto environment = shop().take();
        compareWithGolden(u"first-apply"_s, toText(plan(environment, Simulation(environment))));
    }

    void whatHasConvergedNeedsNothing()
    {
        const auto environment = shop().take();
        QCOMPARE(toText(plan(environment, running(environment))), u"shop: 0 changes, 0 calls\n"_s);
    }

    void changesReplaceWithTheirReason()
    {
        auto environment = shop().take();
        auto simulation = running(environment);
        environment = edited(environment, u"api-1"_s, [](Instance &i) {
            i.ports = {port(u"http"_s, 80, 8081)};
            i.labels = {{u"tier"_s, u"middle"_s}};
            i.containerVolumes = {u"/var/lib/search"_s};
        });
        simulation.addImage(u"east"_s, u"local/lone:latest"_s, u"moved"_s);
        compareWithGolden(u"drifted"_s, toText(plan(environment, simulation)));
    }

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

    void aShipOutOfSightIsReachedFirst()
    {
        const auto environment = shop().take();
        Simulation simulation(environment);
        simulation.ship(u"west"_s).contact = Contact::Lost;
        compareWithGolden(u"ship-lost"_s, toText(plan(environment, simulation)));
    }

    void anImageIsPulledOncePerShip()
    {
        const auto environment = shop().take();
        const Plan first = plan(environment, Simulation(environment));
        QCOMPARE(std::ranges::count_if(first.steps,
                                       [](const Step &s) { return std::holds_alternative<PullImage>(s.operation); }),
                 3);
    }

    void aPullComesBeforeTheStop()
    {
        auto environment = shop().take();
        auto simulation = running(environment);
        environment = edited(environment, u"lone"_s, [](Instance &i) { i.image.tag = u"2"_s; });
        const QStringList expected{u"pull"_s, u"stop"_s, u"remove"_s, u"create"_s, u"start"_s, u"await-running"_s};
        QCOMPARE(operations(plan(environment, simulation), u"lone"_s), expected);
    }

    void applyStartsWhatIsDownAndUnchanged()
    {
        const auto environment = shop().take();
        auto simulation = running(environment);
        simulation.container(u"east"_s, u"lone"_s).state = ContainerState::Exited;
        simulation.container(u"east"_s, u"lone"_s).exitCode = 3;
        const Plan again = plan(environment, simulation);
        QCOMPARE(operations(again, u"lone"_s), (QStringList{u"start"_s, u"await-running"_s}));
        QCOMPARE(action(again, u"lone"_s).cause.exitCode, 3);
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

    void removingLosesAnonymousVolumesOnly()
    {
        auto environment = edited(shop().take(), u"lone"_s, [](Instance &i) {
            i.containerVolumes = {u"/data"_s};
            i.volumes = {{u"/host"_s, u"/mnt"_s}};
        });
        auto simulation = running(environment);
        environment = edited(environment, u"lone"_s, [](Instance &i) { i.user = u"root"_s; });
        const QStringList lost{u"/data"_s, u"/var/cache"_s};
        QCOMPARE(action(plan(environment, simulation), u"lone"_s).losesData, lost);
    }

    void whatIsUpIsNotWaitedForButSeenThrough()
    {
        const auto environment = shop().take();
        auto simulation = running(environment);
        for (const auto &name : {u"store-a"_s, u"api-1"_s})
            simulation.container(u"east"_s, name).state = ContainerState::Exited;
        const Plan again = plan(environment, simulation);
        QCOMPARE(action(again, u"api-1"_s).after, std::vector<InstanceId>{{u"store-a"_s}});
    }

    void aReplacedDependencyMakesItsDependentsWaitAndStay()
    {
        auto environment = shop().take();
        auto simulation = running(environment);
        environment = edited(environment, u"store-a"_s, [](Instance &i) { i.user = u"root"_s; });
        const Plan again = plan(environment, simulation);
        QCOMPARE(again.changeCount(), 1);
    }

    void volumesFromOrdersContainersOfOneService()
    {
        Builder b(u"v"_s);
        b.ship(u"s"_s, u"h"_s).service(u"a"_s);
        b.instance(u"app"_s, u"s"_s, [](Instance &i) { i.volumesFrom = {{u"data"_s}}; }).instance(u"data"_s, u"s"_s);
        const auto environment = b.take();
        const Plan first = plan(environment, Simulation(environment));
        QCOMPARE(action(first, u"app"_s).after, std::vector<InstanceId>{{u"data"_s}});
        QVERIFY(action(first, u"data"_s).after.empty());
        const Plan stop = plan(environment, running(environment), all(Verb::Stop));
        QCOMPARE(action(stop, u"data"_s).after, std::vector<InstanceId>{{u"app"_s}});
    }

    void whoeverJoinedANetworkIsReplacedWithIt()
    {
        Builder b(u"n"_s);
        b.ship(u"s"_s, u"h"_s).service(u"a"_s);
        b.instance(u"joined"_s, u"s"_s, [](Instance &i) { i.networkMode = u"container:owner"_s; });
        b.instance(u"owner"_s, u"s"_s);
        auto environment = b.take();
        auto simulation = running(environment);
        QVERIFY(plan(environment, simulation).isEmpty());
        environment = edited(environment, u"owner"_s, [](Instance &i) { i.user = u"root"_s; });
        const Plan again = plan(environment, simulation);
        QCOMPARE(action(again, u"joined"_s).kind, Action::Kind::Replace);
        QCOMPARE(action(again, u"joined"_s).after, std::vector<InstanceId>{{u"owner"_s}});
        QCOMPARE(simulation.carryOut(again), -1);
        QVERIFY(plan(environment, simulation).isEmpty());
    }

    void whoeverIsLinkedIsMadeAfterItsTargetAndReplacedWithIt()
    {
        Builder b(u"n"_s);
        b.ship(u"s"_s, u"h"_s).service(u"a"_s);
        b.instance(u"app"_s, u"s"_s, [](Instance &i) { i.links.push_back({{u"store"_s}, u"db"_s}); });
        b.instance(u"store"_s, u"s"_s);
        auto environment = b.take();
        QCOMPARE(action(plan(environment, Simulation(environment)), u"app"_s).after,
                 std::vector<InstanceId>{{u"store"_s}});
        auto simulation = running(environment);
        environment = edited(environment, u"store"_s, [](Instance &i) { i.user = u"root"_s; });
        const Plan again = plan(environment, simulation);
        QCOMPARE(action(again, u"app"_s).kind, Action::Kind::Replace);
        QCOMPARE(action(again, u"app"_s).cause.changes.front().field, u"links"_s);
        QCOMPARE(simulation.carryOut(again), -1);
        QVERIFY(plan(environment, simulation).isEmpty());
    }

    void whoeverUsesAContainersVolumesIsReplacedWithIt()
    {
        Builder b(u"v"_s);
        b.ship(u"s"_s, u"h"_s).service(u"a"_s);
        b.instance(u"app"_s, u"s"_s, [](Instance &i) { i.volumesFrom = {{u"store"_s}}; }).instance(u"store"_s, u"s"_s);
        auto environment = b.take();
        auto simulation = running(environment);
        environment = edited(environment, u"store"_s, [](Instance &i) { i.user = u"root"_s; });
        const Plan again = plan(environment, simulation);
        QCOMPARE(action(again, u"app"_s).kind, Action::Kind::Replace);
        QCOMPARE(action(again, u"app"_s).cause.changes.front().field, u"volumes from"_s);
    }

    void whatABrokenRunLeftUnstartedIsMadeAgain()
    {
        const auto environment = shop().take();
        auto simulation = running(environment);
        const QString name = environment.instances[0].id.value;
        auto &container = simulation.container(environment.instances[0].ship.value, name);
        container.state = ContainerState::Created;
        const Plan ours = plan(environment, simulation);
        QCOMPARE(action(ours, name).kind, Action::Kind::Replace);
        QVERIFY(action(ours, name).losesData.isEmpty());
        container.spec.labels.remove(u"io.pilothouse.fingerprint"_s);
        QCOMPARE(action(plan(environment, simulation), name).kind, Action::Kind::Start);
    }

    void orphansGoOnlyWhenAsked()
    {
        auto environment = shop().take();
        auto simulation = running(environment);
        Environment smaller(environment);
        smaller.instances = {};
        for (const auto &instance : environment.instances)
            if (instance.id.value != u"lone"_s)
                smaller.instances.add(instance);
        smaller.services.find({u"lone"_s})->instances.clear();
        QVERIFY(plan(smaller, simulation).isEmpty());
        const Plan removal = plan(smaller, simulation, {.orphans = Orphans::Remove});
        QCOMPARE(operations(removal, u"lone"_s), (QStringList{u"stop"_s, u"remove"_s}));
        QCOMPARE(removal.actions.size(), 1u);
    }

    void anotherShipOnTheSameEngineHasNoOrphans()
    {
        const auto environment = shop().take();
        auto simulation = running(environment);
        auto &east = simulation.ship(u"east"_s).containers;
        auto &west = simulation.ship(u"west"_s).containers;
        east.insert(west);
        west.insert(east);
        QVERIFY(plan(environment, simulation, {.orphans = Orphans::Remove}).isEmpty());
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

    void whatAStartNeedsWaitsForNothingElse()
    {
        const auto environment = shop().take();
        const Plan first = plan(environment, Simulation(environment));
        const StepId loneStarts = action(first, u"lone"_s).steps.at(2);
        const StepId storeStarts = action(first, u"store-a"_s).steps.front();
        QVERIFY(!waits(first, loneStarts, storeStarts));
        QVERIFY(waits(first, action(first, u"web-2"_s).steps.back(), action(first, u"store-b"_s).steps.back()));
    }

    void everyStepComesAfterSmallerOnes()
    {
        const auto environment = shop().take();
        for (const Verb verb : {Verb::Apply, Verb::Start, Verb::Stop, Verb::Restart, Verb::Kill, Verb::Pull}) {
            const Plan any = plan(environment, running(environment), all(verb));
            for (const Step &step : any.steps)
                for (const StepId before : step.after)
                    QVERIFY(before < step.id);
        }
    }
};

QTEST_GUILESS_MAIN(ReconcileTest)
#include "reconcile_test.moc"

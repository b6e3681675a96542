// SPDX-License-Identifier: Apache-2.0
#include "tests/planning/goldenfile.h"
#include "tests/planning/plans.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::sample;

/// What apply plans, and in which order.
class ReconcileTest : public QObject
{
    Q_OBJECT
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

    void anImageWrittenAsAnIdThatIsThereIsNotPulled()
    {
        const QString id(64, u'a');
        auto environment = shop().take();
        environment = edited(environment, u"lone"_s, [&](Instance &i) { i.image = ImageReference::fromString(id); });
        Simulation simulation(environment);
        simulation.addImage(u"east"_s, id, id);
        const QStringList expected{u"create"_s, u"start"_s, u"await-running"_s};
        QCOMPARE(operations(plan(environment, simulation), u"lone"_s), expected);
        QCOMPARE(operations(plan(environment, simulation, {.refresh = ImageRefresh::Always}), u"lone"_s), expected);
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

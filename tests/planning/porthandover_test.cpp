// SPDX-License-Identifier: Apache-2.0
#include "core/planning/reconcile.h"
#include "tests/planning/sample.h"
#include "tests/planning/simulation.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace pilothouse::planning;
using namespace pilothouse::sample;

class PortHandoverTest : public QObject
{
    Q_OBJECT

    static Environment pair(int one, int two, const QStringList &needs = {})
    {
        Builder builder(u"pair"_s);
        builder.ship(u"east"_s, u"10.0.0.1"_s);
        builder.service(u"a"_s).instance(u"one"_s, u"east"_s, [&](auto &i) { i.ports = {port(u"http"_s, 80, one)}; });
        builder.service(u"b"_s, needs).instance(u"two"_s, u"east"_s, [&](auto &i) {
            i.ports = {port(u"http"_s, 80, two)};
        });
        return builder.take();
    }

    static Plan change(const Environment &before, const Environment &after, Orphans orphans = Orphans::Keep)
    {
        Simulation simulation(before);
        if (simulation.carryOut(*reconcile(before, simulation.observed(), {})) != -1)
            qFatal("the simulation refused");
        return *reconcile(after, simulation.observed(), {.orphans = orphans});
    }

    static StepId find(const Plan &plan, const QString &instance, const QString &operation)
    {
        for (const Step &step : plan.steps)
            if (step.instance.value == instance && toIdentifier(step.operation) == operation)
                return step.id;
        return {};
    }

    static bool waits(const Plan &plan, StepId later, StepId earlier)
    {
        return later == earlier
            || std::ranges::any_of(plan.step(later).after, [&](StepId s) { return waits(plan, s, earlier); });
    }

    static bool isOrdered(const Plan &plan)
    {
        return std::ranges::all_of(plan.steps, [&](const Step &step) {
            return &plan.step(step.id) == &step
                && std::ranges::all_of(step.after, [&](StepId before) { return before < step.id; });
        });
    }

private Q_SLOTS:
    void aPortThatMovesIsGivenUpBeforeItIsTaken()
    {
        const Plan plan = change(pair(8001, 8002), pair(8002, 8003));
        QVERIFY(waits(plan, find(plan, u"one"_s, u"start"_s), find(plan, u"two"_s, u"stop"_s)));
        QVERIFY(isOrdered(plan));
    }

    void twoInstancesCanSwapTheirPorts()
    {
        const Plan plan = change(pair(8001, 8002), pair(8002, 8001));
        QVERIFY(waits(plan, find(plan, u"one"_s, u"start"_s), find(plan, u"two"_s, u"stop"_s)));
        QVERIFY(waits(plan, find(plan, u"two"_s, u"start"_s), find(plan, u"one"_s, u"stop"_s)));
        QVERIFY(isOrdered(plan));
    }

    void anOrphanGivesItsPortToTheInstanceThatFollowsIt()
    {
        Builder builder(u"pair"_s);
        builder.ship(u"east"_s, u"10.0.0.1"_s);
        builder.service(u"a"_s).instance(u"new"_s, u"east"_s, [](auto &i) { i.ports = {port(u"http"_s, 80, 8001)}; });
        const Plan plan = change(pair(8001, 8002), builder.take(), Orphans::Remove);
        QVERIFY(waits(plan, find(plan, u"new"_s, u"start"_s), find(plan, u"one"_s, u"stop"_s)));
        QVERIFY(!waits(plan, find(plan, u"new"_s, u"start"_s), find(plan, u"two"_s, u"stop"_s)));
        QVERIFY(isOrdered(plan));
    }

    void anOrderThatContradictsADependencyIsLeftOut()
    {
        // two requires one, so it is stopped only once one is up again: one cannot wait for its port.
        const Plan plan = change(pair(8001, 8002, {u"a"_s}), pair(8002, 8003, {u"a"_s}));
        QVERIFY(!waits(plan, find(plan, u"one"_s, u"start"_s), find(plan, u"two"_s, u"stop"_s)));
        QVERIFY(isOrdered(plan));
    }
};

QTEST_GUILESS_MAIN(PortHandoverTest)
#include "porthandover_test.moc"

// SPDX-License-Identifier: Apache-2.0
//
// Where lifecycle checks stand in a plan.
#include "core/planning/localcommands.h"
#include "core/planning/reconcile.h"
#include "tests/planning/goldenfile.h"
#include "tests/planning/sample.h"
#include "tests/planning/simulation.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace pilothouse::planning;
using namespace pilothouse::sample;

class ChecksTest : public QObject
{
    Q_OBJECT

    static Check check(LifecycleState state, const QString &command) { return {state, RexecCheck{{command}}, {}}; }

    /// A store with checks of every state, and a web service that needs it.
    static Environment environment()
    {
        using enum LifecycleState;
        Builder b(u"checked"_s);
        b.ship(u"east"_s, u"10.0.0.1"_s);
        b.service(u"store"_s).instance(u"store-1"_s, u"east"_s, [](Instance &i) {
            i.checks = {check(PreStart, u"may-start"_s),
                        check(Running, u"is-up"_s),
                        {Running, TcpCheck{u"sql"_s, u"10.0.0.1"_s, 5432}, {}},
                        check(PreStop, u"may-stop"_s),
                        check(Stopped, u"is-down"_s)};
        });
        b.service(u"web"_s, {u"store"_s}).instance(u"web-1"_s, u"east"_s);
        return b.take();
    }

    static Simulation running(const Environment &environment)
    {
        Simulation simulation(environment);
        const auto plan = reconcile(environment, simulation.observed(), {});
        if (simulation.carryOut(*plan) != -1)
            qFatal("the simulation refused");
        return simulation;
    }

    static Plan plan(const Environment &environment, const Simulation &simulation, Intent intent)
    {
        intent.selection.all = true;
        return *reconcile(environment, simulation.observed(), intent);
    }

    static QStringList calls(const Plan &plan, const QString &instance)
    {
        QStringList texts;
        for (const Step &step : plan.steps)
            if (step.instance.value == instance)
                texts += std::holds_alternative<PassCheck>(step.operation) ? toCall(step.operation, step.instance)
                                                                           : QString(toIdentifier(step.operation));
        return texts;
    }

private Q_SLOTS:
    void dependentsWaitForAllRunningChecks()
    {
        const auto e = environment();
        compareWithGolden(u"checks-first-apply"_s, toText(*reconcile(e, Simulation(e).observed(), {})));
    }

    void aRestartTakesTheStoppingPartThenTheStartingPart()
    {
        const auto e = environment();
        compareWithGolden(u"checks-restart"_s, toText(plan(e, running(e), {.verb = Verb::Restart})));
    }

    void aReplacementChecksBeforeItTakesAnythingDown()
    {
        auto e = environment();
        const auto simulation = running(e);
        e.instances.find({u"store-1"_s})->command = QStringList{u"sleep"_s, u"7"_s};
        compareWithGolden(u"checks-replace"_s, toText(plan(e, simulation, {})));
    }

    void aStopHasChecksOnBothSides()
    {
        const auto e = environment();
        QCOMPARE(calls(plan(e, running(e), {.verb = Verb::Stop}), u"store-1"_s),
                 QStringList({u"rexec may-stop"_s, u"stop"_s, u"rexec is-down"_s}));
    }

    void aKillIsNotHeldUpByChecks()
    {
        const auto e = environment();
        QCOMPARE(calls(plan(e, running(e), {.verb = Verb::Kill}), u"store-1"_s),
                 QStringList({u"kill"_s, u"rexec is-down"_s}));
    }

    void aStoppedContainerIsRemovedOnlyAfterItsPreStartChecks()
    {
        const auto e = environment();
        auto simulation = running(e);
        simulation.carryOut(plan(e, simulation, {.verb = Verb::Stop}));
        QCOMPARE(calls(plan(e, simulation, {.verb = Verb::Start}), u"store-1"_s),
                 QStringList({u"rexec may-start"_s, u"remove"_s, u"create"_s, u"start"_s, u"await-running"_s,
                              u"rexec is-up"_s, u"tcp 10.0.0.1:5432"_s}));
    }

    void aPauseBetweenStopAndStartComesAfterTheStoppedChecks()
    {
        const auto e = environment();
        const Intent intent{.verb = Verb::Restart, .reuse = Reuse::Existing, .stopStartDelay = std::chrono::seconds(5)};
        QCOMPARE(calls(plan(e, running(e), intent), u"store-1"_s).mid(0, 6),
                 QStringList({u"rexec may-stop"_s, u"stop"_s, u"rexec is-down"_s, u"delay"_s, u"rexec may-start"_s,
                              u"start"_s}));
    }

    void whatIsLeftAloneOrOnlyRemovedIsNotChecked()
    {
        const auto e = environment();
        auto simulation = running(e);
        QVERIFY(plan(e, simulation, {}).isEmpty());
        QVERIFY(plan(e, simulation, {.verb = Verb::Start}).isEmpty());
        simulation.carryOut(plan(e, simulation, {.verb = Verb::Stop}));
        QCOMPARE(calls(plan(e, simulation, {.verb = Verb::Clean}), u"store-1"_s), QStringList(u"remove"_s));
    }

    void onlyAProgramOnThisComputerIsGivenTheVariables()
    {
        auto e = environment();
        auto &checks = e.instances.find({u"store-1"_s})->checks;
        checks = {{LifecycleState::Running, ExecCheck{{u"./up.sh"_s}}, {}}, check(LifecycleState::Running, u"true"_s)};
        std::vector<std::size_t> counts;
        const auto plan = reconcile(e, Simulation(e).observed(), {});
        for (const Step &step : plan->steps)
            if (const auto *pass = std::get_if<PassCheck>(&step.operation))
                counts.push_back(pass->variables.size());
        QCOMPARE(counts.size(), 2U);
        QVERIFY(counts[0] > 5);
        QCOMPARE(counts[1], 0U);
    }

    void aPlanTellsWhichProgramsItRunsOnThisComputer()
    {
        auto e = environment();
        auto *store = e.instances.find({u"store-1"_s});
        store->checks = {{LifecycleState::Running, ExecCheck{{u"./up.sh"_s, u"a b"_s}}, {}},
                         {LifecycleState::Running, ExecCheck{{u"./up.sh"_s, u"a b"_s}}, {}},
                         {LifecycleState::Stopped, ExecCheck{{u"./down.sh"_s}}, {}}};
        const Simulation simulation(e);
        const auto shown = [&] {
            QStringList lines;
            for (const auto &command : localCommands(*reconcile(e, simulation.observed(), {})))
                lines += command.shown;
            return lines;
        };
        QCOMPARE(shown(), QStringList(u"./up.sh 'a b'"_s)); // nothing is stopped, so down.sh is not run
        store->variables = {{{u"LD_PRELOAD"_s, u"/tmp/x.so"_s}}, {{u"COLOUR"_s, u"red"_s}}};
        QCOMPARE(shown(), QStringList(u"LD_PRELOAD=/tmp/x.so ./up.sh 'a b'"_s));
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "checks_test.moc"

// SPDX-License-Identifier: Apache-2.0
//
// Laws of planning, held over random environments.
#include "core/planning/reconcile.h"
#include "tests/planning/sample.h"
#include "tests/planning/simulation.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace pilothouse::planning;
using namespace pilothouse::sample;

class LawsTest : public QObject
{
    Q_OBJECT

    using Random = std::mt19937;
    static int below(Random &random, int limit) { return std::uniform_int_distribution(0, limit - 1)(random); }

    static void decorate(Instance &instance, Random &random)
    {
        if (below(random, 2))
            instance.ports = {port(u"http"_s, 80, 8000 + below(random, 100))};
        if (below(random, 3) == 0)
            instance.command.reset();
        if (below(random, 3) == 0)
            instance.variables = {{{u"PATH"_s, {}}}, {{u"Z"_s, u"1"_s}}};
        if (below(random, 3) == 0)
            instance.volumes = {{u"/a"_s, u"/mnt"_s}, {u"/b"_s, u"/var/cache"_s, u"ro"_s}};
        if (below(random, 3) == 0)
            instance.limits = {.memory = 1 << 20, .memorySwap = {}, .cpuShares = 1};
        if (below(random, 4) == 0)
            instance.networkMode = u"host"_s;
        instance.privileged = below(random, 4) == 0;
        instance.checks.clear();
        using enum LifecycleState;
        for (const auto state : {PreStart, Running, Running, PreStop, Stopped})
            if (below(random, 4) == 0)
                instance.checks.push_back({state, SleepCheck{std::chrono::seconds(below(random, 9))}, {}});
        instance.labels = {{u"n"_s, QString::number(below(random, 3))}};
    }

    static Environment randomEnvironment(Random &random)
    {
        Builder b(u"random"_s);
        b.ship(u"0"_s, u"h0"_s).ship(u"1"_s, u"h1"_s);
        const int services = 1 + below(random, 6);
        for (int s = 0; s < services; ++s) {
            QStringList needs;
            for (int n = 0; n < s; ++n)
                if (below(random, 3) == 0)
                    needs += u"s%1"_s.arg(n);
            b.service(u"s%1"_s.arg(s), needs);
            for (int i = below(random, 4); i > 0; --i)
                b.instance(u"c%1-%2"_s.arg(s).arg(i), QString::number(below(random, 2)),
                           [&](Instance &instance) { decorate(instance, random); });
        }
        return b.take();
    }

    /// Whether the service of `dependent` requires that of `needed`, transitively.
    static bool isRequired(const Environment &environment, const InstanceId &dependent, const InstanceId &needed)
    {
        const auto &target = environment.instances.find(needed)->service;
        std::vector<ServiceId> pending{environment.instances.find(dependent)->service};
        while (!pending.empty()) {
            const auto needs = environment.services.find(pending.back())->needs;
            pending.pop_back();
            if (std::ranges::find(needs, target) != needs.end())
                return true;
            pending.insert(pending.end(), needs.begin(), needs.end());
        }
        return false;
    }

    /// For every step all that must have succeeded before it.
    static std::vector<QSet<int>> allBefore(const Plan &plan)
    {
        std::vector<QSet<int>> before(plan.steps.size());
        for (const Step &step : plan.steps)
            for (const StepId earlier : step.after)
                before[std::size_t(step.id.value)] += before[std::size_t(earlier.value)] + QSet<int>{earlier.value};
        return before;
    }

    /// An action's last step, and all the checks of what runs.
    static std::vector<StepId> runningChecks(const Plan &plan, const Action &action)
    {
        std::vector<StepId> found{action.steps.back()};
        for (const StepId step : action.steps) {
            const auto *pass = std::get_if<PassCheck>(&plan.step(step).operation);
            if (pass && pass->check.state == LifecycleState::Running)
                found.push_back(step);
        }
        return found;
    }

    static QString afterwards(const Environment &environment, const Simulation &simulation)
    {
        return toText(*reconcile(environment, simulation.observed(), {}));
    }

private Q_SLOTS:
    void whatHasConvergedNeedsNothing()
    {
        Random random(3);
        const QString nothing = u"random: 0 changes, 0 calls\n"_s;
        for (int round = 0; round < 200; ++round) {
            const Environment environment = randomEnvironment(random);
            Simulation simulation(environment);
            for (const Verb verb : {Verb::Apply, Verb::Restart, Verb::Apply}) {
                const Intent intent{.verb = verb, .selection = {.all = true}};
                QCOMPARE(simulation.carryOut(*reconcile(environment, simulation.observed(), intent)), -1);
            }
            QCOMPARE(afterwards(environment, simulation), nothing);
        }
    }

    void anyChangeConvergesInOnePlan()
    {
        Random random(5);
        for (int round = 0; round < 200; ++round) {
            Environment environment = randomEnvironment(random);
            Simulation simulation(environment);
            QCOMPARE(simulation.carryOut(*reconcile(environment, simulation.observed(), {})), -1);
            for (const auto &instance : Environment(environment).instances)
                if (below(random, 2))
                    decorate(*environment.instances.find(instance.id), random);
            QCOMPARE(simulation.carryOut(*reconcile(environment, simulation.observed(), {})), -1);
            QCOMPARE(afterwards(environment, simulation), u"random: 0 changes, 0 calls\n"_s);
        }
    }

    void goingDownNothingStopsBeforeWhatNeedsIt()
    {
        Random random(9);
        for (int round = 0; round < 200; ++round) {
            const Environment environment = randomEnvironment(random);
            Simulation simulation(environment);
            QCOMPARE(simulation.carryOut(*reconcile(environment, simulation.observed(), {})), -1);
            const auto plan =
                *reconcile(environment, simulation.observed(), {.verb = Verb::Stop, .selection = {.all = true}});
            QCOMPARE(plan.changeCount(), int(environment.instances.size()));
            const auto before = allBefore(plan);
            for (const Step &dependent : plan.steps)
                for (const Step &needed : plan.steps)
                    if (isRequired(environment, dependent.instance, needed.instance))
                        QVERIFY(before[std::size_t(needed.id.value)].contains(dependent.id.value));
        }
    }

    void goingUpNothingStartsBeforeWhatItNeeds()
    {
        Random random(13);
        for (int round = 0; round < 100; ++round) {
            const Environment environment = randomEnvironment(random);
            const auto plan = *reconcile(environment, Simulation(environment).observed(), {});
            const auto before = allBefore(plan);
            for (const Action &dependent : plan.actions)
                for (const Action &needed : plan.actions)
                    if (isRequired(environment, dependent.instance, needed.instance))
                        for (const StepId check : runningChecks(plan, needed))
                            QVERIFY(before[std::size_t(dependent.steps.back().value)].contains(check.value));
        }
    }
};

QTEST_GUILESS_MAIN(LawsTest)
#include "laws_test.moc"

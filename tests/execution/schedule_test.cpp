// SPDX-License-Identifier: Apache-2.0
#include "core/execution/schedule.h"
#include "tests/support/fakeoperationrunner.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace pilothouse;
using namespace pilothouse::execution;
using namespace pilothouse::planning;
using pilothouse::testing::bare;

class ScheduleTest : public QObject
{
    Q_OBJECT

    using Random = std::mt19937;

    static int below(Random &random, int limit) { return std::uniform_int_distribution(0, limit - 1)(random); }

    static Plan randomPlan(Random &random)
    {
        std::vector<std::vector<int>> after(std::size_t(1 + below(random, 40)));
        for (int i = 1; i < int(after.size()); ++i) {
            for (int edges = below(random, 4); edges > 0; --edges)
                after[std::size_t(i)].push_back(below(random, i));
            std::ranges::sort(after[std::size_t(i)]);
            const auto rest = std::ranges::unique(after[std::size_t(i)]);
            after[std::size_t(i)].erase(rest.begin(), rest.end());
        }
        Plan plan = bare(after, 1 + below(random, 4));
        for (Step &step : plan.steps) {
            if (below(random, 4) == 0)
                step.operation = AwaitRunning{};
            step.instance = {QString::number(below(random, 10))};
        }
        return plan;
    }

    static std::vector<bool> dependants(const Plan &plan, StepId failed)
    {
        std::vector<bool> hit(plan.steps.size());
        hit[std::size_t(failed.value)] = true;
        for (const Step &step : plan.steps)
            for (const StepId before : step.after)
                if (hit[std::size_t(before.value)])
                    hit[std::size_t(step.id.value)] = true;
        hit[std::size_t(failed.value)] = false;
        return hit;
    }

    static bool keepsLimits(const Plan &plan, const std::vector<StepId> &running, const ExecutionLimits &limits)
    {
        std::map<model::ShipId, int> ships;
        int total = 0;
        for (const StepId step : running) {
            if (std::holds_alternative<AwaitRunning>(plan.step(step).operation))
                continue;
            ++total;
            if (++ships[plan.step(step).ship] > limits.perShip)
                return false;
        }
        return total <= limits.total;
    }

private Q_SLOTS:
    void everyStepRunsOnceAfterItsPredecessorsWithinLimits()
    {
        Random random(7);
        for (int round = 0; round < 500; ++round) {
            const Plan plan = randomPlan(random);
            const ExecutionLimits limits{1 + below(random, 3), 1 + below(random, 6), below(random, 3)};
            Schedule schedule(plan, limits);
            std::vector<StepId> running;
            std::vector<bool> done(plan.steps.size());
            std::vector<bool> taken(plan.steps.size());
            while (!schedule.isFinished()) {
                for (const StepId step : schedule.takeReady()) {
                    QVERIFY(!taken[std::size_t(step.value)]);
                    taken[std::size_t(step.value)] = true;
                    for (const StepId before : plan.step(step).after)
                        QVERIFY(done[std::size_t(before.value)]);
                    running.push_back(step);
                }
                QVERIFY(keepsLimits(plan, running, limits));
                QCOMPARE(schedule.runningCount(), int(running.size()));
                QVERIFY(!running.empty());
                const auto next = running.begin() + below(random, int(running.size()));
                done[std::size_t(next->value)] = true;
                schedule.succeed(*next);
                running.erase(next);
            }
            QVERIFY(std::ranges::all_of(taken, std::identity{}));
        }
    }

    void aFailureSkipsExactlyWhatDependedOnIt()
    {
        Random random(11);
        for (int round = 0; round < 300; ++round) {
            const Plan plan = randomPlan(random);
            Schedule schedule(plan, {});
            const int unlucky = below(random, int(plan.steps.size()));
            std::vector<bool> ran(plan.steps.size());
            std::vector<StepId> running = schedule.takeReady();
            while (!running.empty()) {
                const StepId step = running.back();
                running.pop_back();
                ran[std::size_t(step.value)] = true;
                if (step.value != unlucky) {
                    schedule.succeed(step);
                } else {
                    const auto expected = dependants(plan, step);
                    const auto skipped = schedule.fail(step);
                    QCOMPARE(int(skipped.size()), int(std::ranges::count(expected, true)));
                    for (const StepId s : skipped)
                        QVERIFY(expected[std::size_t(s.value)]);
                }
                std::ranges::copy(schedule.takeReady(), std::back_inserter(running));
            }
            QVERIFY(schedule.isFinished());
            const auto left = dependants(plan, {unlucky});
            for (std::size_t i = 0; i < ran.size(); ++i)
                QCOMPARE(bool(ran[i]), !left[i]);
        }
    }

    void theLongestPathGoesFirst()
    {
        const Plan plan = bare({{}, {}, {1}, {2}});
        Schedule schedule(plan, {.perShip = 1});
        QCOMPARE(schedule.takeReady(), std::vector<StepId>{{1}});
    }

    void anInstanceBegunIsFinishedBeforeTheNext()
    {
        // Two containers, each stopped, removed and started: 0 2 4 and 1 3 5.
        Plan plan = bare({{}, {}, {0}, {1}, {2}, {3}});
        for (Step &step : plan.steps)
            step.instance = {QString::number(step.id.value % 2)};
        Schedule schedule(plan, {.perShip = 1});
        std::vector<int> order;
        while (!schedule.isFinished())
            for (const StepId step : schedule.takeReady()) {
                order.push_back(step.value);
                schedule.succeed(step);
            }
        QCOMPARE(order, (std::vector<int>{0, 2, 4, 1, 3, 5}));
    }

    void aLimitOfInstancesIsLiftedWhereNothingElseCanGoOn()
    {
        // The dependent stops first (0), its dependency stops and starts (1, 2), then it starts again (3).
        Plan plan = bare({{}, {0}, {1}, {2}});
        plan.steps[0].instance = plan.steps[3].instance = {QStringLiteral("top")};
        plan.steps[1].instance = plan.steps[2].instance = {QStringLiteral("low")};
        Schedule schedule(plan, {.instances = 1});
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(schedule.takeReady(), std::vector<StepId>{{i}});
            schedule.succeed({i});
        }
        QVERIFY(schedule.isFinished());
    }

    void stoppingLeavesOnlyWhatRuns()
    {
        const Plan plan = bare({{}, {0}, {}});
        Schedule schedule(plan, {.perShip = 1});
        QCOMPARE(schedule.takeReady(), std::vector<StepId>{{0}});
        QCOMPARE(schedule.stop(), (std::vector<StepId>{{1}, {2}}));
        QVERIFY(!schedule.isFinished());
        schedule.succeed({0});
        QVERIFY(schedule.takeReady().empty());
        QVERIFY(schedule.isFinished());
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "schedule_test.moc"

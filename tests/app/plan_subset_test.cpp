// SPDX-License-Identifier: Apache-2.0
#include "app/plan/planwords.h"
#include "app/plan/subset.h"

#include <QTest>

using namespace pilothouse;
using namespace Qt::StringLiterals;
using planning::Action;
using planning::StepId;

namespace {

/// db ← api ← web, and cache alone; each is started by two steps. Ship b must be reached first.
planning::Plan shop()
{
    planning::Plan plan;
    plan.environment = u"shop"_s;
    const auto step = [&](const QString &ship, const QString &instance, planning::Operation operation,
                          std::vector<StepId> after) {
        const StepId id{int(plan.steps.size())};
        plan.steps.push_back({id, {ship}, {instance}, std::move(operation), std::move(after)});
        return id;
    };
    const auto start = [&](const QString &ship, const QString &instance, const std::vector<StepId> &after) {
        const StepId first = step(ship, instance, planning::StartContainer{}, after);
        const StepId last = step(ship, instance, planning::AwaitRunning{}, {first});
        Action action;
        action.kind = Action::Kind::Start;
        action.instance = {instance};
        action.service = {instance};
        action.ship = {ship};
        action.cause.kind = planning::Cause::Kind::NotRunning;
        action.cause.observedState = model::ContainerState::Exited;
        action.cause.exitCode = 137;
        action.steps = {first, last};
        plan.actions.push_back(action);
        return last;
    };
    const StepId db = start(u"a"_s, u"db"_s, {});
    const StepId api = start(u"a"_s, u"api"_s, {db});
    plan.actions.back().after = {{u"db"_s}};
    start(u"a"_s, u"web"_s, {api});
    plan.actions.back().after = {{u"api"_s}};
    const StepId reach = step(u"b"_s, {}, planning::ReachShip{}, {});
    start(u"b"_s, u"cache"_s, {reach});
    return plan;
}

} // namespace

class PlanSubsetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavingNothingOutLeavesThePlanAsItIs() { QCOMPARE(app::without(shop(), {}), shop()); }

    void whatHangsOnALeftOutInstanceGoesWithItToAnyDepth()
    {
        const QSet<model::InstanceId> gone = app::withWhatHangsOn(shop(), {{u"db"_s}});
        QCOMPARE(gone, (QSet<model::InstanceId>{{u"db"_s}, {u"api"_s}, {u"web"_s}}));
    }

    void whatComesBeforeALeftOutInstanceStays()
    {
        const planning::Plan rest = app::without(shop(), {{u"web"_s}});
        QCOMPARE(rest.changeCount(), 3);
        QCOMPARE(rest.actions[1].instance.value, u"api"_s);
    }

    void stepsAreNumberedAnewInAValidOrder()
    {
        const planning::Plan rest = app::without(shop(), {{u"db"_s}});
        QCOMPARE(rest.steps.size(), 3u);
        for (std::size_t i = 0; i < rest.steps.size(); ++i) {
            QCOMPARE(rest.steps[i].id.value, int(i));
            for (const StepId before : rest.steps[i].after)
                QVERIFY(before < rest.steps[i].id);
        }
    }

    void aShipNobodyNeedsAnyMoreIsNotReached()
    {
        const planning::Plan rest = app::without(shop(), {{u"cache"_s}});
        QVERIFY(std::ranges::none_of(rest.steps, [](const planning::Step &s) { return s.instance.isEmpty(); }));
    }

    void theHeadlineCountsShipsAndVerbs()
    {
        QCOMPARE(app::headline(shop()).section(u": "_s, 1), u"start 4"_s);
        QVERIFY(app::headline(shop()).contains(u"2"_s));
    }

    void theReasonOfAStoppedInstanceIsHowItEnded()
    {
        QCOMPARE(app::reasons(shop().actions.front()), QStringList{u"exited (137)"_s});
    }

    void theLongestPathNamesWhatWaitsForWhat()
    {
        QVERIFY(app::longestPath(shop()).contains(u"db/db → api/api → web/web"_s));
    }
};

QTEST_GUILESS_MAIN(PlanSubsetTest)
#include "plan_subset_test.moc"

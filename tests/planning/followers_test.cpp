// SPDX-License-Identifier: Apache-2.0
#include "tests/planning/goldenfile.h"
#include "tests/planning/plans.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::sample;

/// Instances that live on what another container has: its network, volumes, address.
class FollowersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

    void aReplacedDependencyMakesItsDependentsWaitAndStay()
    {
        auto environment = shop().take();
        auto simulation = running(environment);
        environment = edited(environment, u"store-a"_s, [](Instance &i) { i.user = u"root"_s; });
        const Plan again = plan(environment, simulation);
        QCOMPARE(again.changeCount(), 1);
    }
};

QTEST_GUILESS_MAIN(FollowersTest)
#include "followers_test.moc"

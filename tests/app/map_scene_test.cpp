// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapfocus.h"
#include "app/map/mapsentences.h"
#include "app/map/mapviewport.h"
#include "app/map/mapwalk.h"
#include "core/manifest/loader.h"
#include "tests/app/mapshop.h"
#include "tests/support/fakeoperationrunner.h"

#include <QTest>

#include <algorithm>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

class MapSceneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyEnvironmentIsAnEmptyScene()
    {
        const MapScene scene = makeScene({}, MapGrouping::ByDependency);
        QVERIFY(scene.cards.empty());
        QVERIFY(!lightFor(scene, {}).dims);
        QCOMPARE(walk(scene, {}, MapStep::Right), QString());
    }

    void byDependencyServicesAreCardsWithTheirInstances()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        QCOMPARE(scene.cards.size(), 5u);
        QCOMPARE(card(scene, u"service:api"_s).rowCount, 3);
        const MapRow &row = scene.rows[std::size_t(scene.rowOf(u"instance:api-2"_s))];
        QCOMPARE(row.aside, u"prod-2"_s);
        QVERIFY(card(scene, u"service:api"_s).rect.contains(row.rect));
    }

    void byShipShipsAreCardsWithWhatRunsOnThem()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByShip);
        QCOMPARE(scene.cards.size(), 2u);
        QCOMPARE(card(scene, u"ship:prod-1"_s).rowCount + card(scene, u"ship:prod-2"_s).rowCount, 9);
        QCOMPARE(scene.rows[std::size_t(scene.rowOf(u"instance:web-1"_s))].aside, u"web"_s);
    }

    void whatHasNotChangedStaysToThePixel()
    {
        const auto demo = manifest::load(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/resources/demo/shop.yaml"));
        QVERIFY(demo.environment);
        const MapScene first = makeScene(*demo.environment, MapGrouping::ByDependency);
        auto changed = *demo.environment;
        changed.instances.find({u"web-1"_s})->image = {};
        const MapScene again = makeScene(changed, {MapGrouping::ByDependency}, &first);
        for (const MapCard &card : first.cards)
            QCOMPARE(again.cards[std::size_t(again.cardOf(card.key))].rect, card.rect);
    }

    void whatIsNeededStandsLeft()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        QVERIFY(card(scene, u"service:db"_s).rect.right() < card(scene, u"service:api"_s).rect.left());
        QVERIFY(card(scene, u"service:api"_s).rect.right() < card(scene, u"service:web"_s).rect.left());
    }

    void edgesKeepTheirKind()
    {
        auto environment = shop();
        environment.instances.find({u"web-1"_s})->volumesFrom.push_back({u"api-1"_s});
        environment.instances.find({u"web-2"_s})->links.push_back({{u"api-2"_s}, u"api"_s});
        const MapScene scene = makeScene(environment, MapGrouping::ByDependency);
        const auto count = [&](MapEdgeKind kind) { return std::ranges::count(scene.edges, kind, &MapEdge::kind); };
        QCOMPARE(count(MapEdgeKind::Requires), 2);
        QCOMPARE(count(MapEdgeKind::WantsInfo), 1);
        QCOMPARE(count(MapEdgeKind::VolumesFrom), 1);
        QCOMPARE(count(MapEdgeKind::Links), 1);
    }

    void aCardCountsItsStatusesAndWearsTheWorst()
    {
        MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        for (MapRow &row : scene.rows)
            row.status = planning::Status::Running;
        scene.rows[std::size_t(scene.rowOf(u"instance:api-2"_s))].status = planning::Status::Drifted;
        scene.rows[std::size_t(scene.rowOf(u"instance:api-3"_s))].status = planning::Status::Failed;
        scene.recount();
        QCOMPARE(card(scene, u"service:api"_s).worst(), planning::Status::Failed);
        QCOMPARE(card(scene, u"service:web"_s).worst(), planning::Status::Running);
        QCOMPARE(scene.notAsItShouldBeCount(), 2);
        QCOMPARE(cardSentence(card(scene, u"service:api"_s), scene.grouping).section(u", "_s, 2),
                 u"1 failed, 1 drifted, 1 running"_s);
    }

    void arrowsWalkAlongEdgesAndRows()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        QVERIFY(walk(scene, u"instance:db-1"_s, MapStep::Right).startsWith(u"instance:api-"_s));
        QVERIFY(walk(scene, u"instance:web-1"_s, MapStep::Left).startsWith(u"instance:api-"_s));
        QCOMPARE(walk(scene, u"instance:api-1"_s, MapStep::Down), u"instance:api-2"_s);
        QCOMPARE(walk(scene, u"instance:api-2"_s, MapStep::Up), u"instance:api-1"_s);
        QCOMPARE(walk(scene, u"service:api"_s, MapStep::Down), u"instance:api-1"_s);
    }

    void everyRowIsReachedByArrows_data()
    {
        QTest::addColumn<bool>("byShip");
        QTest::newRow("by dependency") << false;
        QTest::newRow("by ship") << true;
    }
    void everyRowIsReachedByArrows()
    {
        QFETCH(bool, byShip);
        const MapScene scene = makeScene(shop(), byShip ? MapGrouping::ByShip : MapGrouping::ByDependency);
        QSet<QString> reached;
        QStringList open{walk(scene, {}, MapStep::Down)};
        while (!open.isEmpty()) {
            const QString key = open.takeLast();
            if (reached.contains(key))
                continue;
            reached.insert(key);
            for (const MapStep step : {MapStep::Left, MapStep::Right, MapStep::Up, MapStep::Down})
                open.append(walk(scene, key, step));
        }
        for (const MapRow &row : scene.rows)
            QVERIFY2(reached.contains(row.key()), qPrintable(row.name));
    }

    void addingAServiceLeavesTheOrderOfTheOthers()
    {
        auto environment = shop();
        const MapScene before = makeScene(environment, MapGrouping::ByDependency);
        model::Service added;
        added.id = {u"search"_s};
        added.needs = {{u"db"_s}};
        environment.services.add(added);
        const MapScene after = makeScene(environment, MapWishes{}, &before);
        const auto above = [](const MapScene &scene) {
            return card(scene, u"service:db"_s).rect.top() < card(scene, u"service:mail"_s).rect.top();
        };
        QCOMPARE(above(after), above(before));
    }

    void theViewportMapsBackAndForth()
    {
        const MapViewport viewport{{800, 600}, 0.5, {30, 40}};
        QCOMPARE(viewport.toScene(viewport.toScreen(QPointF(123, 456))), QPointF(123, 456));
    }

    void fittingShowsTheWholeSceneAndNeverEnlarges()
    {
        const MapViewport small = fitted({100, 100}, {800, 600});
        QCOMPARE(small.zoom, 1.0);
        const MapViewport large = fitted({8000, 1000}, {800, 600});
        QVERIFY(large.visibleScene().contains(QRectF(0, 0, 8000, 1000)));
    }

    void anInstanceIsOneSentence()
    {
        const auto environment = shop();
        planning::InstanceStatus status;
        status.status = planning::Status::Drifted;
        status.drift = {{u"image"_s, u"1"_s, u"2"_s}};
        QCOMPARE(instanceSentence(*environment.instances.find({u"web-1"_s}), status),
                 u"web-1, service web, on ship prod-1, running, drifted: image"_s);
    }

    void theFocusIsSaid()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        QCOMPARE(focusSentence(scene, u"instance:web-1"_s), u"focus: web, needs and needed by"_s);
        QCOMPARE(focusSentence(scene, u"ship:prod-1"_s), QString());
    }

    void aCheckUnderWayShowsOnItsNodeAndAFailureStaysThere()
    {
        const auto environment = std::make_shared<const model::Environment>(shop());
        planning::Plan plan = testing::bare({{}});
        plan.steps[0].instance = {u"web-1"_s};
        plan.steps[0].operation = planning::PassCheck{{.what = model::TcpCheck{}}, {}};
        testing::FakeOperationRunner runner;
        execution::Run run(plan, runner, {});
        CheckLedger ledger;
        connect(&run, &execution::Run::happened, &run, [&](const auto &event) { ledger.take(run, event); });
        run.start();
        QTRY_COMPARE(runner.arrived().size(), 1u);
        MapScene scene = makeScene(*environment, MapGrouping::ByDependency);
        const auto web = [&] {
            applyStatuses(scene, {}, {});
            scene.rows[std::size_t(scene.rowOf(u"instance:web-1"_s))].status = planning::Status::Running;
            applyChecks(scene, ledger, *environment, {});
            return scene.rows[std::size_t(scene.rowOf(u"instance:web-1"_s))];
        };
        runner.progress({0}, -1, u"attempt 3 of 180: connection refused"_s);
        QTRY_COMPARE(web().note, u"checking tcp 3/180"_s);
        QCOMPARE(web().status, planning::Status::Starting);
        QCOMPARE(web().failure, u"connection refused"_s);
        runner.fail({0}, {base::ErrorCode::TimedOut, u"connection refused"_s, {}});
        QTRY_COMPARE(web().note, u"tcp check failed"_s);
        QCOMPARE(web().status, planning::Status::Failed);
    }
};

QTEST_GUILESS_MAIN(MapSceneTest)
#include "map_scene_test.moc"

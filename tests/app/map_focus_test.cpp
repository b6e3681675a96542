// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapfocus.h"
#include "tests/app/mapshop.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;

namespace {

QStringList lit(const MapScene &scene, const MapLight &light)
{
    QStringList keys;
    for (std::size_t c = 0; c < scene.cards.size(); ++c) {
        if (light.litCard(int(c)))
            keys.append(scene.cards[c].title);
    }
    return keys;
}

MapQuestion about(const MapScene &scene, const QString &key)
{
    MapQuestion question;
    question.row = scene.rowOf(key);
    question.card = scene.cardOf(key);
    return question;
}

} // namespace

class MapFocusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inFocusIsWhatItNeedsAndWhatNeedsIt()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        QCOMPARE(lit(scene, lightFor(scene, about(scene, u"instance:db-1"_s))),
                 (QStringList{u"db"_s, u"api"_s, u"web"_s}));
        QCOMPARE(lit(scene, lightFor(scene, about(scene, u"service:web"_s))),
                 (QStringList{u"db"_s, u"mail"_s, u"api"_s, u"web"_s}));
        QCOMPARE(lit(scene, lightFor(scene, about(scene, u"service:cron"_s))), QStringList{u"cron"_s});
    }

    void nothingIsDimmedWithoutAQuestion()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        QVERIFY(!lightFor(scene, {}).dims);
    }

    void findLightsWhatHasTheText()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        QCOMPARE(lit(scene, lightFor(scene, {.find = u"WEB"_s})), QStringList{u"web"_s});
        QCOMPARE(matches(scene, u"web"_s), (QStringList{u"service:web"_s, u"instance:web-1"_s, u"instance:web-2"_s}));
    }

    void theFilterLightsOnlyWhatIsNotAsItShouldBe()
    {
        MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        for (MapRow &row : scene.rows)
            row.status = planning::Status::Running;
        scene.rows[std::size_t(scene.rowOf(u"instance:mail-1"_s))].status = planning::Status::Stopped;
        QCOMPARE(lit(scene, lightFor(scene, {.onlyNotAsItShouldBe = true})), QStringList{u"mail"_s});
    }

    void aShipInFocusKeepsWhatRunsOnIt()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByShip);
        const MapLight light = lightFor(scene, about(scene, u"ship:prod-2"_s));
        QVERIFY(light.litRow(scene.rowOf(u"instance:db-2"_s)));
        QVERIFY(!light.litRow(scene.rowOf(u"instance:db-1"_s)));
    }

    void aPinnedFocusFollowsHardNeedsToOneSide()
    {
        const MapScene scene = makeScene(shop(), MapGrouping::ByDependency);
        MapQuestion question;
        question.pin = {u"api"_s, MapReach::Needs};
        QCOMPARE(lit(scene, lightFor(scene, question)), (QStringList{u"db"_s, u"api"_s}));
        question.pin.reach = MapReach::NeededBy;
        QCOMPARE(lit(scene, lightFor(scene, question)), (QStringList{u"api"_s, u"web"_s}));
        question.pin.reach = MapReach::Both;
        QCOMPARE(lit(scene, lightFor(scene, question)), (QStringList{u"db"_s, u"api"_s, u"web"_s}));
        // What is selected or under the pointer meanwhile changes nothing.
        question.card = scene.cardOf(u"service:cron"_s);
        QCOMPARE(lit(scene, lightFor(scene, question)), (QStringList{u"db"_s, u"api"_s, u"web"_s}));
    }
};

QTEST_GUILESS_MAIN(MapFocusTest)
#include "map_focus_test.moc"

// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapplaces.h"
#include "tests/app/mapshop.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;

class MapPlacesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QFile manifest(path(u"shop.yaml"_s));
        QVERIFY(manifest.open(QIODevice::WriteOnly));
        QVERIFY(QDir(m_folder.path()).mkpath(u"ours"_s));
        QFile::remove(path(u"ours/map-places.json"_s));
    }

    void whatWasPutSomewhereIsThereAfterwards()
    {
        QVERIFY(file().write(MapGrouping::ByDependency, m_places));
        QCOMPARE(file().read(MapGrouping::ByDependency), m_places);
        QVERIFY2(file().read(MapGrouping::ByShip).isEmpty(), "each arrangement has its own");
        QVERIFY(file().write(MapGrouping::ByDependency, {}));
        QVERIFY(file().read(MapGrouping::ByDependency).isEmpty());
    }

    void aLinkToTheManifestMeansTheSame()
    {
        QFile::link(path(u"shop.yaml"_s), path(u"link.yaml"_s));
        QVERIFY(file().write(MapGrouping::ByShip, m_places));
        QCOMPARE(MapPlacesFile(path(u"link.yaml"_s), path(u"ours"_s)).read(MapGrouping::ByShip), m_places);
    }

    void nobodyElseMayReadIt()
    {
        QVERIFY(file().write(MapGrouping::ByDependency, m_places));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path(u"ours/map-places.json"_s)) & others));
    }

    void whatCannotBeReadCountsAsNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray manifest = QFileInfo(path(u"shop.yaml"_s)).canonicalFilePath().toUtf8();
        const auto entry = [&](const QByteArray &places) {
            return QByteArray("[{\"manifest\": \"" + manifest
                              + "\", \"arrangement\": \"dependency\", \"places\": " + places + "}]");
        };
        QTest::newRow("no json") << QByteArray("\0[[[{\xff", 7);
        QTest::newRow("no list") << QByteArray("{\"a\": 1}");
        QTest::newRow("numbers") << QByteArray("[1, 2, null]");
        QTest::newRow("no places") << entry("7");
        QTest::newRow("no corner") << entry("{\"service:db\": \"left\", \"service:web\": [1]}");
        QTest::newRow("out of this world") << entry("{\"service:db\": [1e300, -1e300]}");
    }
    void whatCannotBeReadCountsAsNothing()
    {
        QFETCH(QByteArray, text);
        QFile ours(path(u"ours/map-places.json"_s));
        QVERIFY(ours.open(QIODevice::WriteOnly));
        ours.write(text);
        ours.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        ours.close();
        QVERIFY(file().read(MapGrouping::ByDependency).isEmpty());
        QVERIFY(file().write(MapGrouping::ByDependency, m_places));
        QCOMPARE(file().read(MapGrouping::ByDependency), m_places);
    }

    void toMoveACardHardlyMovesOthers()
    {
        const MapScene before = makeScene(shop(), MapWishes{});
        const MapScene after = makeScene(shop(), MapWishes{.places = {{u"service:cron"_s, {-900, 40}}}}, &before);
        for (const QString &key : {u"service:db"_s, u"service:api"_s, u"service:web"_s, u"service:mail"_s}) {
            const QPointF way = card(after, key).rect.topLeft() - after.origin - card(before, key).rect.topLeft();
            QVERIFY(way.manhattanLength() < 16);
        }
    }

    void aPlacedCardStaysWhenANodeIsAdded()
    {
        auto environment = shop();
        const MapPlaces places{{u"service:db"_s, {100, 700}}};
        const MapWishes wishes{.places = places};
        const MapScene before = makeScene(environment, wishes);
        QCOMPARE(card(before, u"service:db"_s).rect.topLeft() - before.origin, QPointF(100, 700));
        model::Service added;
        added.id = {u"search"_s};
        added.needs.push_back({u"db"_s});
        environment.services.add(added);
        const MapScene after = makeScene(environment, wishes, &before);
        QCOMPARE(card(after, u"service:db"_s).rect.topLeft() - after.origin, QPointF(100, 700));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] MapPlacesFile file() const { return {path(u"shop.yaml"_s), path(u"ours"_s)}; }

    QTemporaryDir m_folder;
    const MapPlaces m_places{{u"service:db"_s, {12, -40}}, {u"service:web"_s, {300.5, 8}}};
};

QTEST_GUILESS_MAIN(MapPlacesTest)
#include "map_places_test.moc"

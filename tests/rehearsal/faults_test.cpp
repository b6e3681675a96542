// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/demo.h"
#include "tests/rehearsal/client.h"

#include <QFile>
#include <QFileInfo>

using namespace pilothouse;
using namespace pilothouse::rehearsal;
using namespace Qt::StringLiterals;

class FaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rehearsal = std::make_unique<Rehearsal>();
        m_rehearsal->setSpeed(10);
        m_path = m_rehearsal->addShip(
            m_ship, {{.reference = u"shop/web:2"_s}, {.reference = u"shop/new:1"_s, .present = false}});
        QVERIFY(m_rehearsal->putContainer(m_ship, u"web-1"_s, {.image = u"shop/web:2"_s}, Condition::Created));
    }

    void aSlowStartAnswersLate()
    {
        m_rehearsal->inject(m_ship, SlowStart{u"web-1"_s, std::chrono::seconds(5)});
        Client starter(m_path);
        starter.send("POST", "/containers/web-1/start");
        Client client(m_path);
        QCOMPARE(stateOf(client), u"created"_s);
        QTRY_COMPARE(starter.status, 204);
        QCOMPARE(stateOf(client), u"running"_s);
    }

    void aCrashLoopExitsAfterEachStart()
    {
        m_rehearsal->inject(m_ship, CrashLoop{u"web-1"_s, 7});
        Client client(m_path);
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(client.ask("POST", "/containers/web-1/start"), 204);
            QTRY_COMPARE(stateOf(client), u"exited"_s);
            QCOMPARE(client.object().value(u"State"_s).toObject().value(u"ExitCode"_s).toInt(), 7);
        }
        QCOMPARE(client.ask("GET", "/containers/web-1/logs?stderr=1"), 200);
        QVERIFY(client.body.contains("ERROR"));
    }

    void aPullFailsInsideItsStream()
    {
        m_rehearsal->inject(m_ship, PullFailure{u"shop/new:1"_s, u"unexpected EOF"_s});
        Client client(m_path);
        QCOMPARE(client.ask("POST", "/images/create?fromImage=shop%2Fnew&tag=1"), 200);
        QCOMPARE(client.lines().back().value(u"error"_s).toString(), u"unexpected EOF"_s);
        QCOMPARE(client.ask("GET", "/images/shop/new:1/json"), 404);
        m_rehearsal->heal(m_ship);
        QCOMPARE(client.ask("POST", "/images/create?fromImage=shop%2Fnew&tag=1"), 200);
        QCOMPARE(client.ask("GET", "/images/shop/new:1/json"), 200);
    }

    void aSilentPathHoldsItsCallersOnly()
    {
        m_rehearsal->inject(m_ship, NoAnswer{u"/containers/web-1/json"_s});
        Client silent(m_path);
        silent.send("GET", "/v1.41/containers/web-1/json");
        Client client(m_path);
        QCOMPARE(client.ask("GET", "/containers/json"), 200);
        QCOMPARE(silent.status, 0);
        QVERIFY(!silent.isClosed());
    }

    void aConnectionIsCutAfterSoManyBytes()
    {
        m_rehearsal->inject(m_ship, CutAfter{300});
        Client client(m_path);
        client.send("GET", "/containers/web-1/json");
        QTRY_VERIFY(client.isClosed());
        QVERIFY(!client.isComplete);
    }

    void aLostShipClosesItsConnectionsUntilItIsHealed()
    {
        Client client(m_path);
        client.send("GET", "/events");
        QTRY_COMPARE(client.status, 200);
        m_rehearsal->inject(m_ship, ShipLost{});
        QTRY_VERIFY(client.isClosed());
        QLocalSocket refused;
        refused.connectToServer(m_path);
        QTRY_COMPARE(refused.state(), QLocalSocket::UnconnectedState);
        m_rehearsal->heal(m_ship);
        Client again(m_path);
        QCOMPARE(stateOf(again), u"created"_s);
    }

    void manyContainersOnManyShipsAreListed()
    {
        for (int ship = 0; ship < 20; ++ship) {
            const model::ShipId id{u"ship-%1"_s.arg(ship)};
            m_rehearsal->addShip(id, {{.reference = u"shop/web:2"_s}});
            for (int i = 0; i < 50; ++i)
                QVERIFY(m_rehearsal->putContainer(id, u"web-%1-%2"_s.arg(ship).arg(i), {.image = u"shop/web:2"_s}));
        }
        qsizetype found = 0;
        for (int ship = 0; ship < 20; ++ship) {
            Client client(m_rehearsal->socketPath({u"ship-%1"_s.arg(ship)}));
            QCOMPARE(client.ask("GET", "/containers/json"), 200);
            found += client.array().size();
        }
        QCOMPARE(found, 1000);
    }

    void nobodyElseMayEnterAndNothingStays()
    {
        const QString folder = QFileInfo(m_path).absolutePath();
        QCOMPARE(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther | QFile::ExeGroup),
                 QFile::Permissions());
        m_rehearsal.reset();
        QVERIFY(!QFileInfo::exists(folder));
    }

    void theDemoDiffersFromItsManifestAsItsStoryTells()
    {
        Demo demo;
        QFile manifest(demo.manifestPath());
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        const QByteArray text = manifest.readAll();
        QVERIFY(text.contains(demo.rehearsal().socketPath({u"harbour-2"_s}).toUtf8()));
        QVERIFY(!text.contains("\"@"));

        const model::ShipId harbour{u"harbour-2"_s};
        const model::ContainerSpec web{.image = u"shop/web:2.4"_s, .variables = {{u"EXPRESS_CHECKOUT"_s, u"on"_s}}};
        const model::ContainerSpec orders{.image = u"shop/orders:4.2.1"_s};
        QVERIFY(demo.stock(harbour, {u"web-3"_s}, web));
        QVERIFY(demo.stock(harbour, {u"orders-2"_s}, orders));
        QVERIFY(demo.stock(harbour, {u"orders-3"_s}, orders));
        QVERIFY(demo.stock(harbour, {u"worker-4"_s}, {.image = u"shop/worker:4.2.1"_s}));
        Client client(demo.rehearsal().socketPath(harbour));
        QCOMPARE(client.ask("GET", "/containers/web-3/json"), 200);
        QCOMPARE(client.object().value(u"Config"_s).toObject().value(u"Image"_s).toString(), u"shop/web:2.3"_s);
        QVERIFY(client.body.contains("EXPRESS_CHECKOUT=off"));
        QCOMPARE(stateOf(client, "orders-2"), u"exited"_s);
        QCOMPARE(client.object().value(u"State"_s).toObject().value(u"ExitCode"_s).toInt(), 1);
        QCOMPARE(client.ask("GET", "/containers/orders-2/logs?stderr=1"), 200);
        QVERIFY(client.body.contains("ERROR kafka: no leader for orders.in"));
        QCOMPARE(stateOf(client, "orders-3"), QString());
        QCOMPARE(stateOf(client, "worker-4"), u"exited"_s);
    }

private:
    static QString stateOf(Client &client, const QByteArray &name = "web-1")
    {
        client.ask("GET", "/containers/" + name + "/json");
        return client.object().value(u"State"_s).toObject().value(u"Status"_s).toString();
    }

    const model::ShipId m_ship{u"harbour-1"_s};
    std::unique_ptr<Rehearsal> m_rehearsal;
    QString m_path;
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"

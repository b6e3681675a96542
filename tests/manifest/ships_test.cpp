// SPDX-License-Identifier: Apache-2.0
#include "tests/manifest/manifests.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

class ShipsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShipTakesWhatItLacksFromTheDefaults()
    {
        const Loaded loaded = parse("name: x\nship_defaults: {docker_port: 99, api_version: \"1.30\", timeout: 7}\n"
                                    "ships: {a: {ip: h}, b: {ip: h, endpoint: e, docker_port: 1, api_version: auto}, "
                                    "c: {ip: h, docker_port: ~}}\n",
                                    u"f"_s);
        QVERIFY(loaded.isValid());
        const auto &ships = loaded.environment->ships;
        QCOMPARE(toString(ships[0].endpoint), u"tcp://h:99"_s);
        QCOMPARE(ships[0].apiVersion, u"1.30"_s);
        QCOMPARE(ships[0].timeout.count(), 7);
        QCOMPARE(toString(ships[1].endpoint), u"tcp://e:1"_s);
        QCOMPARE(ships[1].apiVersion, QString());
        QCOMPARE(toString(ships[2].endpoint), u"tcp://h:2375"_s); // null in the ship wins
    }

    void tlsTakesItsFilesAndAPortOfItsOwn()
    {
        const QByteArray file = QByteArray(PILOTHOUSE_SOURCE_DIR) + "/LICENSE"; // any file will do
        const Loaded loaded = parse("name: x\nships:\n  a: {ip: h, tls: true, tls_verify: yes, tls_cert: " + file
                                        + ", tls_key: " + file + "}\n  b: {ip: h, tls_verify: true}\n",
                                    u"f"_s);
        QVERIFY(loaded.isValid());
        const auto *tls = std::get_if<model::TlsEndpoint>(&loaded.environment->ships[0].endpoint);
        QVERIFY(tls && tls->verify);
        QCOMPARE(tls->port, 2376);
        QCOMPARE(tls->certificate, QString::fromUtf8(file));
        QCOMPARE(toString(loaded.environment->ships[1].endpoint), u"https://h:2375"_s);
    }

    void tlsWithoutItsFilesIsToldAtItsPlace()
    {
        QCOMPARE(told("name: x\nships: {a: {ip: h, tls: true, tls_cert: /no/c}}\n"),
                 QStringList({u"f:2:9: error: ship a: tls needs \"tls_key\""_s,
                              u"f:2:41: error: ship a: tls_cert: there is no file /no/c"_s}));
    }

    void emptyDefaultsAndNullsAreNone()
    {
        QCOMPARE(told("name: x\nship_defaults:\nregistries:\nservices:\naudit:\nships: {a: {ip: h, tls: ~}}\n"),
                 QStringList());
    }

    void aBareVersionThatLosesItsZeroIsPointedOut()
    {
        const QStringList problems =
            told("name: x\nships: {a: {ip: h, api_version: 1.30}, b: {ip: h, api_version: 1.18}}\n");
        QCOMPARE(
            problems,
            QStringList(
                u"f:2:33: warning: ship a: api_version: 1.30 without quotes is the number 1.3; quote it: \"1.30\""_s));
    }
};

QTEST_GUILESS_MAIN(ShipsTest)
#include "ships_test.moc"

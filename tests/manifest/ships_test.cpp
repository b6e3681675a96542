// SPDX-License-Identifier: Apache-2.0
#include "tests/manifest/manifests.h"
#include "tests/support/certificates.h"

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

    void aTunnelLeadsToTheEnginesPort()
    {
        const Loaded loaded = parse("name: x\nships:\n"
                                    "  a: {ip: h, docker_port: 99, ssh_tunnel: {user: u, key: /k}}\n"
                                    "  b: {ip: h, endpoint: e, ssh_tunnel: {user: u, key: ~/k, port: 2222}}\n",
                                    u"f"_s);
        QVERIFY(loaded.isValid() && loaded.diagnostics.empty());
        const model::SshEndpoint a{.host = u"h"_s, .user = u"u"_s, .key = u"/k"_s, .enginePort = 99};
        const model::SshEndpoint b{.host = u"e"_s, .port = 2222, .user = u"u"_s, .key = u"~/k"_s, .enginePort = 2375};
        QVERIFY(loaded.environment->ships[0].endpoint == model::Endpoint(a));
        QVERIFY(loaded.environment->ships[1].endpoint == model::Endpoint(b));
    }

    void tlsGoesThroughATunnelToo()
    {
        const QByteArray file = QByteArray(PILOTHOUSE_SOURCE_DIR) + "/LICENSE";
        const Loaded loaded = parse("name: x\nships: {a: {ip: h, endpoint: e, tls: true, tls_verify: true, tls_cert: "
                                        + file + ", tls_key: " + file + ", ssh_tunnel: {user: u, key: /k}}}\n",
                                    u"f"_s);
        QVERIFY(loaded.isValid() && loaded.diagnostics.empty());
        const auto *ssh = std::get_if<model::SshEndpoint>(&loaded.environment->ships[0].endpoint);
        QVERIFY(ssh && ssh->enginePort == 2376 && ssh->tls && ssh->tls->verify);
        QCOMPARE(ssh->tls->host, u"e"_s);
        QCOMPARE(ssh->tls->certificate, QString::fromUtf8(file));
    }

    void aCertificateThatEndsIsToldBeforehand_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("ending");
        const auto day = [](int days) {
            return QDateTime::currentDateTimeUtc().addDays(days).date().toString(Qt::ISODate);
        };
        QTest::newRow("past") << -3 << u"it has expired on "_s + day(-3);
        QTest::newRow("soon") << 9 << u"it expires on "_s + day(9);
        QTest::newRow("later") << 60 << QString();
    }
    void aCertificateThatEndsIsToldBeforehand()
    {
        QFETCH(int, days);
        QFETCH(QString, ending);
        Certificates files;
        QVERIFY2(Certificates::unavailableReason().isEmpty(), qPrintable(Certificates::unavailableReason()));
        const bool made = files.makeAuthority(u"harbour"_s)
            && files.make({.name = u"client"_s, .authority = u"harbour"_s, .days = days});
        QVERIFY2(made, qPrintable(files.problem()));
        const QString path = files.path(u"client.pem"_s);
        const QStringList warnings = told("name: x\nships: {a: {ip: h, tls: true, tls_cert: " + path.toUtf8()
                                          + ", tls_key: " + files.path(u"client-key.pem"_s).toUtf8() + "}}\n");
        QCOMPARE(warnings.size(), ending.isEmpty() ? 0 : 1);
        if (!ending.isEmpty())
            QVERIFY2(warnings[0].contains(u"warning: ship a: tls_cert %1: %2"_s.arg(path, ending)),
                     qPrintable(warnings[0]));
    }

    void anSshAddressLeadsToTheEnginesSocket()
    {
        const Loaded loaded = parse("name: x\nship_defaults: {docker_port: 99, socket_path: /s}\nships:\n"
                                    "  a: {ip: 10.0.0.1, endpoint: \"ssh://u@h:2222/run/s\"}\n"
                                    "  b: {ip: ssh://box}\n",
                                    u"f"_s);
        QVERIFY(loaded.isValid() && loaded.diagnostics.empty());
        const model::SshEndpoint a{.host = u"h"_s, .port = 2222, .user = u"u"_s, .socketPath = u"/run/s"_s};
        const model::SshEndpoint b{.host = u"box"_s};
        QVERIFY(loaded.environment->ships[0].endpoint == model::Endpoint(a));
        QCOMPARE(loaded.environment->ships[0].address, u"10.0.0.1"_s);
        QVERIFY(loaded.environment->ships[1].endpoint == model::Endpoint(b));
        QCOMPARE(loaded.environment->ships[1].address, u"box"_s);
    }

    void aWrongSshAddressIsToldAtItsPlace()
    {
        QCOMPARE(told("name: x\nships:\n  a: {ip: h, endpoint: \"ssh://u@h:x\"}\n"
                      "  b: {ip: ssh://box, docker_port: 99}\n"),
                 QStringList({u"f:3:24: error: ship a: \"ssh://u@h:x\" is no SSH address: \"x\" is no port: it must be "
                              "1 to 65535"_s,
                              u"f:4:35: warning: ship b: docker_port is ignored: the ship is reached as ssh://box"_s}));
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

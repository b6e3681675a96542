// SPDX-License-Identifier: Apache-2.0
#include "tests/manifest/manifests.h"

#include <QTest>

#include <algorithm>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

class PortsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void instancesOnOneShipMayNotShareAPort_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("clash");
        const auto row = [](const char *name, const char *first, const char *second, bool clash) {
            QTest::newRow(name) << QByteArray(first) << QByteArray(second) << clash;
        };
        row("same port", "ship: one, ports: {p: 80}", "ship: one, ports: {p: \"8080:80\"}", true);
        row("other ship", "ship: one, ports: {p: 80}", "ship: two, ports: {p: 80}", false);
        row("other protocol", "ship: one, ports: {p: 53}", "ship: one, ports: {p: 53/udp}", false);
        row("other address", "ship: one, ports: {p: {exposed: 1, external: [127.0.0.1, 80]}}",
            "ship: one, ports: {p: {exposed: 1, external: [127.0.0.2, 80]}}", false);
        row("every address", "ship: one, ports: {p: {exposed: 1, external: [127.0.0.1, 80]}}",
            "ship: one, ports: {p: 80}", true);
        row("inside a range", "ship: one, ports: {p: 80-90}", "ship: one, ports: {p: 85}", true);
        row("room in a range", "ship: one, ports: {p: \"1:80-81\"}", "ship: one, ports: {p: 80}", false);
        row("no room in a range", "ship: one, ports: {p: \"1:80-81\", q: 81}", "ship: one, ports: {p: 80}", true);
        row("any port", "ship: one, ports: {p: 0}", "ship: one, ports: {p: 0}", false);
        row("not published", "ship: one, net: host, ports: {p: 80}", "ship: one, ports: {p: 80}", false);
    }
    void instancesOnOneShipMayNotShareAPort()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, clash);
        const Loaded loaded = parse(
            withService("  a:\n    image: i\n    instances:\n      x1: {" + first + "}\n      x2: {" + second + "}\n"),
            u"f"_s);
        QCOMPARE(loaded.isValid(), !clash);
        if (clash)
            QCOMPARE(loaded.diagnostics.front().rule, u"port-clash"_s);
    }

    void aPortWrittenOnceForAllIsUsedByTurns_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::newRow("the service's") << QByteArray("  a:\n    image: i\n    ports: {p: 80}\n    instances: {x1: "
                                                     "{ship: one}, x2: {ship: one}, x3: {ship: two}}\n");
        QTest::newRow("the service's mapping")
            << QByteArray("  a:\n    image: i\n    ports: {p: {exposed: 1, external: 80}}\n    instances: {x1: {ship: "
                          "one}, x2: {ship: one}, x3: {ship: two}}\n");
        QTest::newRow("an alias") << QByteArray(
            "  a:\n    image: i\n    instances:\n      x1: {ship: one, ports: {p: &p {exposed: 1, external: 80}}}\n"
            "      x2: {ship: one, ports: {q: *p}}\n      x3: {ship: two, ports: {p: *p}}\n");
    }
    void aPortWrittenOnceForAllIsUsedByTurns()
    {
        QFETCH(QByteArray, service);
        const Loaded loaded = parse(withService(service), u"f"_s);
        QVERIFY(loaded.isValid());
        QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
        QCOMPARE(loaded.diagnostics.front().rule, u"port-clash"_s);
        const auto &instances = loaded.environment->instances;
        QCOMPARE(instances[0].turns, QStringList(u"80/tcp of one"_s));
        QCOMPARE(instances[1].turns, instances[0].turns);
        QCOMPARE(instances[2].turns, QStringList());
    }

    void oneInstanceTwiceOnAPortIsNoTurn()
    {
        const Loaded loaded =
            parse(withService("  a: {image: i, instances: {x1: &x {ship: one, ports: {p: 80}}, x2: *x}}\n"), u"f"_s);
        QVERIFY(!loaded.isValid());
    }

    void whatIsNoPortIsRefused_data()
    {
        QTest::addColumn<QByteArray>("port");
        for (const char *port : {"\"\"",
                                 "80/sctp",
                                 "80/TCP",
                                 "\"1:2:3\"",
                                 "\"80/tcp:80/udp\"",
                                 "\"53:5353/udp\"",
                                 "\"127.0.0.1:80\"",
                                 "\"80-\"",
                                 "\"80 : 81\"",
                                 "80.5",
                                 "",
                                 "[80]",
                                 "yes",
                                 "{exposed: x, external: 80}",
                                 "{exposed: 80}",
                                 "{external: 80}",
                                 "{exposed: 80, external: [1.2.3.4]}",
                                 "{exposed: 80, external: []}",
                                 "{exposed: ~, external: 1}",
                                 "\"1-3:1-2\"",
                                 "\"7000-7002:80\"",
                                 "\"3-1\"",
                                 "{exposed: 1-3, external: 1-2}",
                                 "2014-01-02"})
            QTest::newRow(port) << QByteArray(port);
    }
    void whatIsNoPortIsRefused()
    {
        QFETCH(QByteArray, port);
        const QStringList problems = told(withInstanceLine("ports: {oddport: " + port + "}"));
        QVERIFY(std::ranges::any_of(problems, [](const QString &problem) {
            return problem.contains(": error: instance x1: port oddport: "_L1);
        }));
    }

    void portsAreReadInEveryForm()
    {
        const auto ports =
            instanceOf("ports: {a: 25, b: \"53/udp\", c: \"80:8080\", d: {exposed: 1, external: [\"\", 2]}}").ports;
        QCOMPARE(ports.size(), std::size_t(4));
        QCOMPARE(ports[0].external.first, 25);
        QCOMPARE(ports[1].exposed.protocol, model::Protocol::Udp);
        QCOMPARE(ports[2].exposed.first, 80);
        QCOMPARE(ports[2].external.first, 8080);
        QCOMPARE(ports[3].hostAddress, u""_s);
    }
};

QTEST_GUILESS_MAIN(PortsTest)
#include "ports_test.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"

#include <QFileInfo>
#include <QTest>

using namespace pilothouse::test;
using namespace Qt::StringLiterals;

namespace {

const QString python = u"/usr/bin/python3"_s;

} // namespace

/// What start-up scripts learn inside a real container, from the shell's helper and from Python's.
class GuestTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Dockerd> m_ship;
    Pilotctl m_pilotctl;

    /// Standard output of a call in web-1, or "status N" if it fails.
    QString shell(const QString &call) { return in(u"sh /guest/pilothouse-guest.sh "_s + call); }
    QString sourced(const QString &commands) { return in(u". /guest/pilothouse-guest.sh; "_s + commands); }
    QString pythons(const QString &expression)
    {
        return in(u"PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=/guest %1 -c 'from maestro.guestutils import *\ntry:\n"
                  " print(%2)\nexcept MaestroEnvironmentError:\n raise SystemExit(1)'"_s.arg(python, expression));
    }
    QString in(const QString &commands)
    {
        return m_ship->docker({u"exec"_s, u"web.1"_s, u"sh"_s, u"-c"_s, commands + u" || echo status $?"_s});
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto why = Dockerd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        m_ship = std::make_unique<Dockerd>();
        QVERIFY2(m_ship->start(), qPrintable(m_ship->problem()));
        m_pilotctl.write(uR"(__maestro: {schema: 2}
name: guests
ships:
  east: {ip: localhost, socket_path: %1}
services:
  kafka-log:
    image: local/busybox:1
    instances:
      k-10: {ship: east, command: sleep 3600, stop_timeout: 1, ports: {broker: "9092:21192", jmx: 21199}}
      k-9: {ship: east, command: sleep 3600, stop_timeout: 1, ports: {broker: "9092:21292", jmx: 21299}}
  web:
    image: local/busybox:1
    requires: [kafka-log]
    instances:
      web.1:
        ship: east
        command: sleep 3600
        stop_timeout: 1
        ports: {http: "8080:21080"}
        volumes:
          %2: {target: /guest, mode: ro}
          /usr: {target: /usr, mode: ro}
          /lib: {target: /lib, mode: ro}
          /lib64: {target: /lib64, mode: ro}
)"_s.arg(m_ship->socketPath(), QStringLiteral(PILOTHOUSE_SOURCE_DIR "/packaging/guest")));
        const auto started = m_pilotctl.run({u"start"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text));
    }

    void shellAndPythonAnswerAlike_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *call, const char *expression, const QString &answer) {
            QTest::newRow(call) << QString::fromLatin1(call) << QString::fromLatin1(expression) << answer;
        };
        row("get_environment_name", "get_environment_name()", u"guests"_s);
        row("get_service_name", "get_service_name()", u"web"_s);
        row("get_container_name", "get_container_name()", u"web.1"_s);
        row("get_container_host_address", "get_container_host_address()", u"localhost"_s);
        row("get_container_host_address as_ip_address", "get_container_host_address(as_ip_address=True)",
            u"127.0.0.1"_s);
        row("get_port http", R"(get_port("http"))", u"8080"_s);
        row("get_port ftp 21", R"(get_port("ftp", 21))", u"21"_s);
        row("get_port ftp", R"(get_port("ftp"))", u"status 1"_s);
        row("get_specific_host kafka-log k-9", R"(get_specific_host("kafka-log", "k-9"))", u"localhost"_s);
        row("get_specific_host kafka-log k-1", R"(get_specific_host("kafka-log", "k-1"))", u"status 1"_s);
        row("get_specific_port kafka-log k-9 broker", R"(get_specific_port("kafka-log", "k-9", "broker"))", u"21292"_s);
        row("get_specific_exposed_port web web.1 http", R"(get_specific_exposed_port("web", "web.1", "http"))",
            u"8080"_s);
        row("get_specific_exposed_port kafka-log k-9 broker",
            R"(get_specific_exposed_port("kafka-log", "k-9", "broker"))", u"status 1"_s);
        row("get_node_list kafka-log", R"("\n".join(get_node_list("kafka-log")))", u"localhost\nlocalhost"_s);
        row("get_node_list kafka-log broker,jmx 2",
            R"("\n".join(get_node_list("kafka-log", ports=["broker", "jmx"], minimum=2)))",
            u"localhost:21192:21199\nlocalhost:21292:21299"_s);
        row("get_node_list kafka-log '' 3", R"(get_node_list("kafka-log", minimum=3))", u"status 1"_s);
        row("get_node_list nobody", R"(get_node_list("nobody"))", u"status 1"_s);
    }
    void shellAndPythonAnswerAlike()
    {
        QFETCH(QString, call);
        QFETCH(QString, expression);
        QFETCH(QString, answer);
        QCOMPARE(shell(call), answer);
        QCOMPARE(sourced(call), answer);
        if (!QFileInfo::exists(python))
            QSKIP("no /usr/bin/python3 to lend to the container");
        QCOMPARE(pythons(expression), answer);
    }

    void theInternalAddressIsTheEngines()
    {
        const QString address =
            m_ship->docker({u"inspect"_s, u"-f"_s, u"{{.NetworkSettings.IPAddress}}"_s, u"web.1"_s});
        QVERIFY(!address.isEmpty());
        QCOMPARE(shell(u"get_container_internal_address"_s), address);
        if (QFileInfo::exists(python))
            QCOMPARE(pythons(u"get_container_internal_address()"_s), address);
    }

    void variablesCanBeSetForWhatIsStartedNext()
    {
        QCOMPARE(sourced(u"update_os_env LEVEL=3 && sh -c 'echo $LEVEL'"_s), u"3"_s);
        if (QFileInfo::exists(python))
            QCOMPARE(pythons(uR"(update_os_env({"LEVEL": 3}) or os.environ["LEVEL"])"_s), u"3"_s);
    }
};

QTEST_GUILESS_MAIN(GuestTest)
#include "guest_test.moc"

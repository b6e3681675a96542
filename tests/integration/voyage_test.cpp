// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"

#include <QTest>

using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// pilotctl drives two real engines as two ships.
class VoyageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Dockerd> m_east;
    std::unique_ptr<Dockerd> m_west;
    Pilotctl m_pilotctl;

    /// A manifest of the two ships with these services.
    void write(const QString &services)
    {
        m_pilotctl.write(u"__maestro: {schema: 2}\nname: voyage\nships:\n"
                         "  east: {ip: 127.0.0.1, socket_path: %1}\n  west: {ip: 127.0.0.2, socket_path: %2}\n"
                         "services:\n%3"_s.arg(m_east->socketPath(), m_west->socketPath(), services));
    }

    static QString service(const QString &name, const QString &needs, const QStringList &instances)
    {
        QString text = u"  %1:\n    image: local/busybox:1\n    requires: [%2]\n    instances:\n"_s.arg(name, needs);
        for (const auto &instance : instances)
            text += u"      "_s + instance + u'\n';
        return text;
    }
    static QString on(const QString &ship, const QString &name, const QString &more = {})
    {
        return u"%1: {ship: %2, command: sleep 3600, stop_timeout: 1%3}"_s.arg(name, ship, more);
    }

    static QString inspect(Dockerd &ship, const QString &name, const QString &format)
    {
        return ship.docker({u"inspect"_s, u"--format"_s, format, name});
    }
    static bool isRunning(Dockerd &ship, const QString &name)
    {
        return inspect(ship, name, u"{{.State.Running}}"_s) == u"true"_s;
    }
    static QString startedAt(Dockerd &ship, const QString &name)
    {
        return inspect(ship, name, u"{{.State.StartedAt}}"_s);
    }
    static QString finishedAt(Dockerd &ship, const QString &name)
    {
        return inspect(ship, name, u"{{.State.FinishedAt}}"_s);
    }

    static void removeAll(Dockerd &ship)
    {
        const auto ids = ship.docker({u"ps"_s, u"-aq"_s}).split(u'\n', Qt::SkipEmptyParts);
        if (!ids.isEmpty())
            ship.docker(QStringList{u"rm"_s, u"-f"_s} + ids);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto why = Dockerd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        m_east = std::make_unique<Dockerd>();
        m_west = std::make_unique<Dockerd>();
        QVERIFY2(m_east->start(), qPrintable(m_east->problem()));
        QVERIFY2(m_west->start(), qPrintable(m_west->problem()));
    }

    void cleanup()
    {
        if (!m_east || !m_west)
            return;
        removeAll(*m_east);
        removeAll(*m_west);
    }

    void startRunsWhatTheManifestSaysAndASecondPlanIsEmpty()
    {
        write(service(u"db"_s, {}, {on(u"east"_s, u"db-1"_s, u", container_volumes: /data"_s)})
              + service(u"web"_s, u"db"_s, {on(u"west"_s, u"web-1"_s, u", ports: {http: 21001}, env: {LEVEL: 3}"_s)}));
        const auto started = m_pilotctl.run({u"start"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text));
        QVERIFY(isRunning(*m_east, u"db-1"_s));
        QVERIFY(isRunning(*m_west, u"web-1"_s));
        const auto again = m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s});
        QVERIFY2(again.exitCode == 0, qPrintable(again.text));
        const auto applied = m_pilotctl.run({u"apply"_s});
        QVERIFY2(applied.exitCode == 0 && applied.text.contains(u"Nothing to do"_s), qPrintable(applied.text));
    }

    void aChangedVariableReplacesTheContainerAndSaysSo()
    {
        write(service(u"web"_s, {}, {on(u"west"_s, u"web-1"_s, u", env: {LEVEL: low}"_s), on(u"east"_s, u"web-2"_s)}));
        QCOMPARE(m_pilotctl.run({u"apply"_s}).exitCode, 0);
        const QString before = inspect(*m_west, u"web-1"_s, u"{{.Id}}"_s);
        const QString sibling = inspect(*m_east, u"web-2"_s, u"{{.Id}}"_s);

        write(service(u"web"_s, {}, {on(u"west"_s, u"web-1"_s, u", env: {LEVEL: high}"_s), on(u"east"_s, u"web-2"_s)}));
        const auto plan = m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s});
        QVERIFY2(plan.exitCode == 2, qPrintable(plan.text));
        QVERIFY2(plan.text.contains(u"variable LEVEL: low → high"_s), qPrintable(plan.text));
        const auto applied = m_pilotctl.run({u"apply"_s});
        QVERIFY2(applied.exitCode == 0, qPrintable(applied.text));
        QVERIFY(inspect(*m_west, u"web-1"_s, u"{{.Id}}"_s) != before);
        QCOMPARE(inspect(*m_east, u"web-2"_s, u"{{.Id}}"_s), sibling);
        QCOMPARE(m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s}).exitCode, 0);
    }

    void startLeavesADriftedInstanceAloneAndMentionsIt()
    {
        write(service(u"web"_s, {}, {on(u"west"_s, u"web-1"_s, u", env: {LEVEL: low}"_s)}));
        QCOMPARE(m_pilotctl.run({u"start"_s}).exitCode, 0);
        const QString before = inspect(*m_west, u"web-1"_s, u"{{.Id}}"_s);
        write(service(u"web"_s, {}, {on(u"west"_s, u"web-1"_s, u", env: {LEVEL: high}"_s)}));
        const auto again = m_pilotctl.run({u"start"_s});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.text.contains(u"web-1"_s) && again.text.contains(u"LEVEL"_s), qPrintable(again.text));
        QCOMPARE(inspect(*m_west, u"web-1"_s, u"{{.Id}}"_s), before);
    }

    void dependenciesAcrossShipsStartFirstAndStopLast()
    {
        write(service(u"store"_s, {}, {on(u"east"_s, u"store-1"_s), on(u"west"_s, u"store-2"_s)})
              + service(u"api"_s, u"store"_s, {on(u"west"_s, u"api-1"_s)})
              + service(u"web"_s, u"api"_s, {on(u"east"_s, u"web-1"_s)}));
        const auto started = m_pilotctl.run({u"start"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text));
        const QString api = startedAt(*m_west, u"api-1"_s);
        QVERIFY(startedAt(*m_east, u"store-1"_s) < api);
        QVERIFY(startedAt(*m_west, u"store-2"_s) < api);
        QVERIFY(api < startedAt(*m_east, u"web-1"_s));

        const auto stopped = m_pilotctl.run({u"stop"_s, u"--all"_s});
        QVERIFY2(stopped.exitCode == 0, qPrintable(stopped.text));
        const QString apiEnd = finishedAt(*m_west, u"api-1"_s);
        QVERIFY(finishedAt(*m_east, u"web-1"_s) < apiEnd);
        QVERIFY(apiEnd < finishedAt(*m_east, u"store-1"_s));
        QVERIFY(apiEnd < finishedAt(*m_west, u"store-2"_s));
        QVERIFY(!isRunning(*m_east, u"store-1"_s));

        const auto cleaned = m_pilotctl.run({u"clean"_s});
        QVERIFY2(cleaned.exitCode == 0, qPrintable(cleaned.text));
        QCOMPARE(m_east->docker({u"ps"_s, u"-aq"_s}), QString());
        QCOMPARE(m_west->docker({u"ps"_s, u"-aq"_s}), QString());
    }

    void aContainerThatExitsAtOnceFailsByNameWithItsLastLines()
    {
        write(service(u"web"_s, {}, {u"web-1: {ship: east, command: [sh, -c, echo no licence found; exit 3]}"_s}));
        const auto started = m_pilotctl.run({u"start"_s});
        QCOMPARE(started.exitCode, 1);
        QVERIFY2(started.text.contains(u"web-1"_s) && started.text.contains(u"no licence found"_s),
                 qPrintable(started.text));
    }

    void aContainerOfAnotherToolIsAdoptedWhenEqual()
    {
        write(service(u"web"_s, {}, {u"web-1: {ship: east, command: sleep 3600, env: {LEVEL: low}}"_s}));
        m_east->docker({u"run"_s,
                        u"-d"_s,
                        u"--name"_s,
                        u"web-1"_s,
                        u"--hostname"_s,
                        u"web-1"_s,
                        u"-e"_s,
                        u"LEVEL=low"_s,
                        u"-e"_s,
                        u"MAESTRO_ENVIRONMENT_NAME=voyage"_s,
                        u"-e"_s,
                        u"SERVICE_NAME=web"_s,
                        u"-e"_s,
                        u"CONTAINER_NAME=web-1"_s,
                        u"-e"_s,
                        u"CONTAINER_HOST_ADDRESS=127.0.0.1"_s,
                        u"-e"_s,
                        u"DOCKER_IMAGE=local/busybox:1"_s,
                        u"-e"_s,
                        u"DOCKER_TAG=1"_s,
                        u"-e"_s,
                        u"WEB_INSTANCES=web-1"_s,
                        u"-e"_s,
                        u"WEB_WEB_1_HOST=127.0.0.1"_s,
                        u"local/busybox:1"_s,
                        u"sleep"_s,
                        u"3600"_s});
        const QString before = inspect(*m_east, u"web-1"_s, u"{{.Id}}"_s);
        QVERIFY(!before.isEmpty());
        const auto plan = m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s});
        QVERIFY2(plan.exitCode == 0, qPrintable(plan.text));
        QCOMPARE(m_pilotctl.run({u"apply"_s}).exitCode, 0);
        QCOMPARE(inspect(*m_east, u"web-1"_s, u"{{.Id}}"_s), before);
    }

    void anInterruptFinishesWhatIsUnderWayAndTheNextRunConverges()
    {
        QString services = service(u"s0"_s, {}, {on(u"east"_s, u"i0"_s)});
        for (int i = 1; i < 6; ++i)
            services += service(u"s%1"_s.arg(i), u"s%1"_s.arg(i - 1), {on(u"east"_s, u"i%1"_s.arg(i))});
        write(services);
        bool interrupted = false;
        const auto cut = m_pilotctl.run({u"start"_s}, [&](const QString &text, QProcess &process) {
            if (!interrupted && text.contains(u"east/i1: started"_s)) {
                interrupted = true;
                ::kill(pid_t(process.processId()), SIGINT);
            }
        });
        QVERIFY(interrupted);
        QVERIFY2(cut.exitCode == 1, qPrintable(cut.text));
        QVERIFY2(cut.text.contains(u"Stopped after"_s) && cut.text.contains(u"east/i5: not created"_s),
                 qPrintable(cut.text));
        QVERIFY(isRunning(*m_east, u"i0"_s));
        QVERIFY(!isRunning(*m_east, u"i5"_s));
        const auto again = m_pilotctl.run({u"start"_s});
        QVERIFY2(again.exitCode == 0, qPrintable(again.text));
        for (int i = 0; i < 6; ++i)
            QVERIFY(isRunning(*m_east, u"i%1"_s.arg(i)));
    }

    void aShipKilledInMidRunFailsAloneAndTheNextRunConverges()
    {
        QString services =
            service(u"e0"_s, {}, {on(u"east"_s, u"e-0"_s)}) + service(u"w0"_s, {}, {on(u"west"_s, u"w-0"_s)});
        for (int i = 1; i < 4; ++i) {
            services += service(u"e%1"_s.arg(i), u"e%1"_s.arg(i - 1), {on(u"east"_s, u"e-%1"_s.arg(i))});
            services += service(u"w%1"_s.arg(i), u"w%1"_s.arg(i - 1), {on(u"west"_s, u"w-%1"_s.arg(i))});
        }
        write(services);
        bool killed = false;
        const auto cut = m_pilotctl.run({u"start"_s}, [&](const QString &text, QProcess &) {
            if (!killed && text.contains(u"west/w-1: started"_s))
                killed = m_west->kill();
        });
        QVERIFY(killed);
        QVERIFY2(cut.exitCode == 1, qPrintable(cut.text));
        QVERIFY2(cut.text.contains(u"west"_s), qPrintable(cut.text));
        for (int i = 0; i < 4; ++i)
            QVERIFY2(isRunning(*m_east, u"e-%1"_s.arg(i)), qPrintable(cut.text));
        QVERIFY2(m_west->restart(), qPrintable(m_west->problem()));
        const auto again = m_pilotctl.run({u"start"_s});
        QVERIFY2(again.exitCode == 0, qPrintable(again.text));
        for (int i = 0; i < 4; ++i)
            QVERIFY(isRunning(*m_west, u"w-%1"_s.arg(i)));
    }

    void aShipThatIsDownFailsByNameAndStatusSaysWhy()
    {
        write(service(u"web"_s, {}, {on(u"east"_s, u"web-1"_s), on(u"gone"_s, u"web-2"_s)}));
        QFile file(m_pilotctl.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        text.replace("services:", "  gone: {ip: 127.0.0.3, socket_path: /nonexistent/docker.sock}\nservices:");
        m_pilotctl.write(QString::fromUtf8(text));
        const auto started = m_pilotctl.run({u"start"_s});
        QVERIFY2(started.exitCode == 1 && started.text.contains(u"gone"_s), qPrintable(started.text));
        QVERIFY(isRunning(*m_east, u"web-1"_s));
        const auto status = m_pilotctl.run({u"status"_s});
        QVERIFY2(status.exitCode == 0 && status.text.contains(u"ship gone"_s), qPrintable(status.text));
    }

    void twoShipsMayShareAnEngine()
    {
        m_pilotctl.write(
            u"__maestro: {schema: 2}\nname: shared\nships:\n  a: {ip: 127.0.0.1, socket_path: %1}\n"
            "  b: {ip: 127.0.0.1, socket_path: %1}\nservices:\n%2"_s.arg(
                m_east->socketPath(), service(u"web"_s, {}, {on(u"a"_s, u"web-a"_s), on(u"b"_s, u"web-b"_s)})));
        QCOMPARE(m_pilotctl.run({u"start"_s}).exitCode, 0);
        const auto plan = m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s, u"--remove-orphans"_s});
        QVERIFY2(plan.exitCode == 0, qPrintable(plan.text));
    }
};

QTEST_GUILESS_MAIN(VoyageTest)
#include "voyage_test.moc"

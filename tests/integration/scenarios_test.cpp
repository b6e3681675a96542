// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// What the commands and their options do to a real engine, above all where MaestroNG did otherwise.
class ScenariosTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Dockerd> m_dockerd;
    Pilotctl m_pilotctl;

    /// low <- mid <- top, an omitted service that user requires, and a spare one, on two ships of one engine.
    void write(const QString &more = {})
    {
        const auto service = [](const QString &name, const QString &keys, const QStringList &instances) {
            QString text = u"  %1:\n    image: local/busybox:1\n    %2\n    instances:\n"_s.arg(name, keys);
            for (const auto &instance : instances)
                text += u"      %1, command: sleep 3600, stop_timeout: 1}\n"_s.arg(instance);
            return text;
        };
        m_pilotctl.write(
            u"__maestro: {schema: 2}\nname: sc\nships:\n  s1: {ip: 127.0.0.1, socket_path: %1}\n"
            "  s2: {ip: 127.0.0.2, socket_path: %1}\n  dead: {ip: 127.0.0.3, socket_path: /nonexistent.sock}\n"
            "services:\n"_s.arg(m_dockerd->socketPath())
            + service(u"top"_s, u"requires: [mid]"_s, {u"top: {ship: s1"_s})
            + service(u"mid"_s, u"requires: [low]"_s, {u"mid-1: {ship: s2"_s})
            + service(u"low"_s, u"requires: []"_s, {u"low-1: {ship: s1"_s, u"low-2: {ship: s1"_s})
            + service(u"base"_s, u"omit: true"_s, {u"base-1: {ship: s1"_s})
            + service(u"user"_s, u"requires: [base]"_s, {u"user-1: {ship: s2"_s})
            + service(u"spare"_s, u"omit: true"_s, {u"spare-1: {ship: s1"_s})
            + service(u"lost"_s, u"omit: true"_s, {u"lost-1: {ship: dead"_s}) + more);
    }

    QString inspect(const QString &name, const QString &format)
    {
        return m_dockerd->docker({u"inspect"_s, u"--format"_s, format, name});
    }
    QString startedAt(const QString &name) { return inspect(name, u"{{.State.StartedAt}}"_s); }
    QString finishedAt(const QString &name) { return inspect(name, u"{{.State.FinishedAt}}"_s); }

    /// Names of the containers in that state ("" of any), sorted.
    QStringList containers(const QString &state = {})
    {
        QStringList words{u"ps"_s, u"-a"_s, u"--format"_s, u"{{.Names}}"_s};
        if (!state.isEmpty())
            words += {u"--filter"_s, u"status="_s + state};
        auto names = m_dockerd->docker(words).split(u'\n', Qt::SkipEmptyParts);
        names.sort();
        return names;
    }

    /// Runs a command that is to end with that status.
    QString run(const QStringList &words, int exitCode = 0)
    {
        const auto outcome = m_pilotctl.run(words);
        if (outcome.exitCode != exitCode)
            QTest::qFail(qPrintable(u"%1: exit %2: %3"_s.arg(words.join(u' ')).arg(outcome.exitCode).arg(outcome.text)),
                         __FILE__, __LINE__);
        return outcome.text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto why = Dockerd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        m_dockerd = std::make_unique<Dockerd>();
        QVERIFY2(m_dockerd->start(), qPrintable(m_dockerd->problem()));
    }

    void init() { write(); }

    void cleanup()
    {
        const auto names = m_dockerd ? containers() : QStringList();
        if (!names.isEmpty())
            m_dockerd->docker(QStringList{u"rm"_s, u"-f"_s} + names);
    }

    void filtersApplyWithoutAThing()
    {
        run({u"start"_s});
        run({u"stop"_s, u"--all"_s, u"-C"_s, u"*-2"_s});
        QCOMPARE(containers(u"exited"_s), QStringList{u"low-2"_s});
        run({u"stop"_s, u"--all"_s, u"-S"_s, u"s2"_s});
        QCOMPARE(containers(u"exited"_s), (QStringList{u"low-2"_s, u"mid-1"_s, u"user-1"_s}));
        run({u"clean"_s, u"-S"_s, u"s2"_s});
        QCOMPARE(containers(u"exited"_s), QStringList{u"low-2"_s});
    }

    void filtersApplyToWhatWithDependenciesAdds()
    {
        run({u"start"_s, u"-d"_s, u"-S"_s, u"s2"_s, u"top"_s});
        QCOMPARE(containers(), QStringList{u"mid-1"_s});
    }

    void restartWithDependenciesBringsThemUpBeforeTheirDependents()
    {
        run({u"start"_s});
        const QString before = inspect(u"top"_s, u"{{.Id}}"_s);
        run({u"restart"_s, u"-s"_s, u"-d"_s, u"low"_s});
        QVERIFY(inspect(u"top"_s, u"{{.Id}}"_s) != before);
        QVERIFY(startedAt(u"low-1"_s) < startedAt(u"mid-1"_s));
        QVERIFY(startedAt(u"low-2"_s) < startedAt(u"mid-1"_s));
        QVERIFY(startedAt(u"mid-1"_s) < startedAt(u"top"_s));
    }

    void restartWithReuseKeepsTheContainersAndWaitsBetween()
    {
        run({u"start"_s, u"low"_s});
        const QString before = inspect(u"low-1"_s, u"{{.Id}}"_s);
        run({u"restart"_s, u"-s"_s, u"--reuse"_s, u"--step-delay"_s, u"1"_s, u"--stop-start-delay"_s, u"1"_s,
             u"low"_s});
        QCOMPARE(inspect(u"low-1"_s, u"{{.Id}}"_s), before);
        QVERIFY(startedAt(u"low-1"_s) < finishedAt(u"low-2"_s));
    }

    void restartOnlyIfChangedLooksAtTheTag()
    {
        m_dockerd->docker({u"tag"_s, u"local/busybox:1"_s, u"local/app:1"_s});
        write(
            u"  app: {image: 'local/app:1', instances: {app-1: {ship: s1, command: sleep 3600, stop_timeout: 1}}}\n"_s);
        run({u"start"_s, u"app"_s});
        const QString before = inspect(u"app-1"_s, u"{{.Id}}"_s);
        run({u"restart"_s, u"--only-if-changed"_s, u"app-1"_s});
        QCOMPARE(inspect(u"app-1"_s, u"{{.Id}}"_s), before);
        m_dockerd->docker({u"commit"_s, u"app-1"_s, u"local/app:1"_s});
        run({u"restart"_s, u"--only-if-changed"_s, u"app-1"_s});
        QVERIFY(inspect(u"app-1"_s, u"{{.Id}}"_s) != before);
    }

    void stopAllStopsAnOmittedServiceThatIsRequired()
    {
        run({u"start"_s});
        run({u"start"_s, u"spare"_s});
        run({u"stop"_s, u"--all"_s});
        QCOMPARE(containers(u"running"_s), QStringList{u"spare-1"_s});
    }

    void aServiceAndItsContainerCountOnce()
    {
        run({u"start"_s, u"low"_s, u"low-1"_s, u"low"_s});
        QCOMPARE(containers(u"running"_s), (QStringList{u"low-1"_s, u"low-2"_s}));
    }

    void wrongUsageIs64AndNamesWhatWasMeant()
    {
        QVERIFY(run({u"start"_s, u"tpo"_s}, 64).contains(u"did you mean top?"_s));
        QVERIFY(run({u"deptree"_s, u"mdi"_s}, 64).contains(u"did you mean mid?"_s));
        QVERIFY(run({u"strat"_s}, 64).contains(u"did you mean start?"_s));
        QVERIFY(run({u"start"_s, u"--reues"_s}, 64).contains(u"did you mean --reuse?"_s));
        for (const auto &verb : {u"stop"_s, u"kill"_s, u"restart"_s}) {
            QVERIFY(run({verb}, 64).startsWith(u"pilotctl: "_s));
            QVERIFY(run({verb, u"low"_s}, 64).contains(u"--expand-services"_s));
        }
        QVERIFY(run({u"logs"_s}, 64).startsWith(u"pilotctl: "_s));
        QVERIFY(containers().isEmpty());
    }

    void aDeadShipIsAFailure_data()
    {
        QTest::addColumn<QString>("verb");
        for (const auto *verb : {"start", "apply", "stop", "kill", "restart", "clean", "pull"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void aDeadShipIsAFailure()
    {
        QFETCH(QString, verb);
        QVERIFY(run({verb, u"lost-1"_s}, 1).contains(u"dead"_s));
    }

    void statusOfADeadShipSaysSoAndIsNoFailure() { QVERIFY(run({u"status"_s, u"lost"_s}).contains(u"ship dead"_s)); }

    void statusInFullTellsImageHostAndPorts()
    {
        write(u"  web: {image: 'local/busybox:1', ports: {http: 21901, dns: 21902/udp}, instances: {web-1: {ship: s1, "
              "command: sleep 3600, stop_timeout: 1}}}\n"_s);
        run({u"start"_s, u"web"_s});
        const QString full = run({u"status"_s, u"-F"_s, u"web"_s});
        // The engine publishes in a network of its own, so nothing listens at the ship's address as seen from here.
        QVERIFY2(full.contains(u"local/busybox:1 ("_s) && full.contains(u"http 21901→21901 down"_s)
                     && full.contains(u"dns 21902→21902/udp unknown"_s),
                 qPrintable(full));
        QVERIFY(run({u"status"_s, u"-H"_s, u"web"_s}).contains(u"s1 (127.0.0.1)"_s));
        QVERIFY(!run({u"status"_s, u"web"_s}).contains(u"127.0.0.1)"_s));
    }

    void whatJoinedANetworkThatWasMadeAnewIsReplaced()
    {
        write(u"  web: {image: 'local/busybox:1', instances: {web-1: {ship: s1, net: shopnet, command: sleep 3600, "
              "stop_timeout: 1}}}\n"_s);
        m_dockerd->docker({u"network"_s, u"create"_s, u"shopnet"_s});
        run({u"start"_s, u"web"_s});
        QVERIFY(run({u"plan"_s, u"web"_s}).contains(u"Nothing to do"_s));
        run({u"stop"_s, u"web-1"_s});
        m_dockerd->docker({u"network"_s, u"rm"_s, u"shopnet"_s});
        m_dockerd->docker({u"network"_s, u"create"_s, u"shopnet"_s});
        const QString applied = run({u"apply"_s, u"web"_s});
        QVERIFY2(applied.contains(u"shopnet (gone)"_s), qPrintable(applied));
        QCOMPARE(containers(u"running"_s), QStringList{u"web-1"_s});
        run({u"kill"_s, u"web-1"_s});
        run({u"clean"_s, u"web-1"_s});
        m_dockerd->docker({u"network"_s, u"rm"_s, u"shopnet"_s});
    }

    void followedLogsGoOnWhenTheContainerStartsAgain()
    {
        write(u"  say: {image: 'local/busybox:1', instances: {say-1: {ship: s1, stop_timeout: 1, command: [sh, -c, "
              "'echo up at $(cat /proc/uptime); sleep 3600']}}}\n"_s);
        run({u"start"_s, u"say"_s});
        int restarts = 0;
        const auto outcome =
            m_pilotctl.run({u"logs"_s, u"-F"_s, u"say-1"_s}, [&](const QString &text, QProcess &process) {
                const auto lines = text.count(u"up at "_s);
                if (lines == 1 && restarts == 0)
                    run({u"restart"_s, ++restarts ? u"say-1"_s : QString()});
                else if (lines == 2 && restarts == 1)
                    run({u"restart"_s, u"--reuse"_s, ++restarts ? u"say-1"_s : QString()});
                else if (lines == 3)
                    ::kill(pid_t(process.processId()), SIGINT);
            });
        QVERIFY2(outcome.exitCode == 0 && outcome.text.count(u"up at "_s) == 3, qPrintable(outcome.text));
    }

    void logsOfSeveralAreTold()
    {
        write(
            u"  say: {image: 'local/busybox:1', instances: {say-1: {ship: s1, command: [sh, -c, 'echo 1; echo 2; sleep "
            "60']}, say-22: {ship: s2, command: [sh, -c, 'echo 3; sleep 60']}}}\n"_s);
        run({u"start"_s, u"say"_s});
        const QString text = run({u"logs"_s, u"-n"_s, u"1"_s, u"say"_s});
        QVERIFY2(text.contains(u"say-1  | 2\n"_s) && text.contains(u"say-22 | 3\n"_s) && !text.contains(u"| 1\n"_s),
                 qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(ScenariosTest)
#include "scenarios_test.moc"

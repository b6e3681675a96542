// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"
#include "tests/support/sshd.h"

#include <QDir>
#include <QTest>

using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// pilotctl drives a real podman as it drives a dockerd, by its socket and over SSH.
class PodmanVoyageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    Podman m_podman;
    Sshd m_sshd;
    Pilotctl m_pilotctl;

    void write(const QString &image)
    {
        m_pilotctl.write(
            u"__maestro: {schema: 2}\nname: voyage\nships:\n"
            "  near: {ip: 127.0.0.1, socket_path: %1}\n"
            "  far: {ip: 127.0.0.1, endpoint: \"ssh://far%1\"}\n"
            "services:\n  web:\n    image: %2\n"
            "    instances:\n"
            "      web-1: {ship: near, command: sleep 1000, stop_timeout: 1, ports: {http: \"80:18999\"},\n"
            "        env: {TERM: xterm, HOSTNAME: web-1, B: two, A: one}, volumes: {/tmp: /data},\n"
            "        container_volumes: [/scratch], log_driver: json-file,\n"
            "        log_opt: {max-size: 1m}, limits: {memory: 64m}, restart: on-failure}\n"
            "      web-2: {ship: far, command: sleep 1000, stop_timeout: 1, net: backend}\n"
            "  job:\n    image: %2\n    requires: [web]\n    instances:\n"
            "      job-1: {ship: far, stop_timeout: 1, command: \"sh -c 'echo done; sleep 1000'\", "
            "lifecycle: {running: [{type: exec, command: \"true\"}]}}\n"_s.arg(m_podman.socketPath(), image));
    }
    QString names() { return m_podman.docker({u"ps"_s, u"-a"_s, u"--format"_s, u"{{.Names}} {{.State}}"_s}); }
    void put(const QString &name, const QString &text) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = Podman::unavailableReason() + Sshd::unavailableReason();
        if (!why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        QVERIFY2(m_podman.start() && m_sshd.start(), qPrintable(m_podman.problem() + m_sshd.problem()));
        QVERIFY(!m_podman.docker({u"network"_s, u"create"_s, u"backend"_s}).isEmpty());
        qputenv("HOME", m_home.path().toUtf8());
        qunsetenv("SSH_AUTH_SOCK");
        QDir(m_home.path()).mkpath(u".ssh"_s);
        put(u".ssh/config"_s,
            u"Host far\n HostName 127.0.0.1\n Port %1\n User ann\n IdentityFile %2\n UserKnownHostsFile %3\n"_s
                .arg(m_sshd.port())
                .arg(m_sshd.path(u"id_ed25519"_s), m_sshd.path(u"known_hosts"_s)));
    }

    void whatIsAppliedIsWhatIsThere_data()
    {
        QTest::addColumn<QString>("image");
        QTest::newRow("short name") << u"local/busybox:1"_s;
        QTest::newRow("podman's own name") << u"docker.io/local/busybox:1"_s;
    }
    void whatIsAppliedIsWhatIsThere()
    {
        QFETCH(QString, image);
        write(image);
        const auto applied = m_pilotctl.run({u"apply"_s});
        QVERIFY2(applied.exitCode == 0, qPrintable(applied.text));
        const auto again = m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s});
        QVERIFY2(again.exitCode == 0, qPrintable(again.text));
        const auto status = m_pilotctl.run({u"status"_s});
        QVERIFY2(status.exitCode == 0 && status.text.count(u"running"_s) >= 3, qPrintable(status.text));
        const auto logs = m_pilotctl.run({u"logs"_s, u"job-1"_s});
        QVERIFY2(logs.text.contains(u"done"_s), qPrintable(logs.text));
    }

    void whatDriftedIsMadeAnew()
    {
        m_podman.docker({u"rm"_s, u"-f"_s, u"web-1"_s});
        m_podman.docker({u"stop"_s, u"-t"_s, u"0"_s, u"web-2"_s});
        write(u"local/busybox:1"_s);
        const auto plan = m_pilotctl.run({u"plan"_s, u"--detailed-exitcode"_s});
        QVERIFY2(plan.exitCode == 2, qPrintable(plan.text));
        const auto applied = m_pilotctl.run({u"apply"_s});
        QVERIFY2(applied.exitCode == 0, qPrintable(applied.text));
        QVERIFY2(names().count(u"running"_s) == 3, qPrintable(names()));
    }

    void cleanLeavesNothing()
    {
        const auto stopped = m_pilotctl.run({u"stop"_s, u"--all"_s});
        QVERIFY2(stopped.exitCode == 0, qPrintable(stopped.text));
        const auto cleaned = m_pilotctl.run({u"clean"_s});
        QVERIFY2(cleaned.exitCode == 0, qPrintable(cleaned.text));
        QCOMPARE(names(), QString());
    }
};

QTEST_GUILESS_MAIN(PodmanVoyageTest)
#include "podmanvoyage_test.moc"

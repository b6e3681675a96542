// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"

#include <QTest>

using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// Lifecycle checks and an engine's own health, against a real engine.
class ChecksTest : public QObject
{
    Q_OBJECT

    Dockerd m_ship;
    Pilotctl m_pilotctl;

    /// A database with checks, and a web service that needs it.
    void write(const QString &lifecycle, const QString &image = u"local/busybox:1"_s,
               const QString &command = u"sleep 3600"_s)
    {
        m_pilotctl.write(u"__maestro: {schema: 2}\nname: checked\nships:\n  one: {ip: %1, socket_path: %2}\nservices:\n"
                         "  db:\n    image: %3\n    instances:\n"
                         "      db-1: {ship: one, command: %4, stop_timeout: 1, lifecycle: %5}\n"
                         "  web:\n    image: local/busybox:1\n    requires: [db]\n    instances:\n"
                         "      web-1: {ship: one, command: sleep 3600, stop_timeout: 1}\n"_s.arg(
                             m_ship.address(), m_ship.socketPath(), image, command, lifecycle));
    }
    QString inspect(const QString &name, const QString &format)
    {
        return m_ship.docker({u"inspect"_s, u"--format"_s, format, name});
    }
    bool isRunning(const QString &name) { return inspect(name, u"{{.State.Running}}"_s) == u"true"_s; }
    /// An image with a HEALTHCHECK that runs this command every half second.
    void addImage(const QString &name, const QString &check)
    {
        const QString source = m_ship.docker({u"create"_s, u"local/busybox:1"_s});
        m_ship.docker({u"commit"_s, u"--change"_s, u"HEALTHCHECK --interval=500ms --retries=2 CMD %1"_s.arg(check),
                       source, name});
        m_ship.docker({u"rm"_s, source});
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto why = Dockerd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        QVERIFY2(m_ship.start(), qPrintable(m_ship.problem()));
    }

    void cleanup()
    {
        const auto ids = m_ship.docker({u"ps"_s, u"-aq"_s}).split(u'\n', Qt::SkipEmptyParts);
        if (!ids.isEmpty())
            m_ship.docker(QStringList{u"rm"_s, u"-f"_s} + ids);
    }

    void dependentsAreCreatedOnlyOnceChecksHavePassed()
    {
        write(u"{running: [{type: rexec, command: test -e /ready, attempts: 30}]}"_s, u"local/busybox:1"_s,
              u"\"sh -c 'sleep 2; touch /ready; sleep 3600'\""_s);
        const auto outcome = m_pilotctl.run({u"start"_s});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.text));
        QVERIFY2(outcome.text.contains("one/db-1: passed rexec test -e /ready (at attempt "_L1),
                 qPrintable(outcome.text));
        const auto readyAt =
            m_ship.docker({u"exec"_s, u"db-1"_s, u"stat"_s, u"-c"_s, u"%Y"_s, u"/ready"_s}).toLongLong();
        const auto created = QDateTime::fromString(inspect(u"web-1"_s, u"{{.Created}}"_s).left(19) + u'Z', Qt::ISODate);
        QVERIFY(readyAt > 0);
        QVERIFY(created.toSecsSinceEpoch() >= readyAt);
    }

    void aFailedCheckFailsTheRunWithTheLogAndLeavesTheContainer()
    {
        write(u"{running: [{type: rexec, command: \"sh -c 'echo no luck; exit 4'\", attempts: 2}]}"_s,
              u"local/busybox:1"_s, u"\"sh -c 'echo last words; sleep 3600'\""_s);
        const auto outcome = m_pilotctl.run({u"start"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.text.contains("one/db-1: check failed: running check rexec sh -c 'echo no luck; exit 4' did "
                                       "not pass in 2 attempts: ended with 4: no luck\n    | last words\n"_L1),
                 qPrintable(outcome.text));
        QVERIFY(isRunning(u"db-1"_s));
        QVERIFY(inspect(u"web-1"_s, u"{{.Id}}"_s).isEmpty());
    }

    void whatMayNotStopGoesOn()
    {
        write(u"{pre-stop: [{type: exec, command: \"false\", attempts: 1}]}"_s);
        QCOMPARE(m_pilotctl.run({u"start"_s}).exitCode, 0);
        const auto outcome = m_pilotctl.run({u"stop"_s, u"db-1"_s});
        QVERIFY2(outcome.exitCode == 1, qPrintable(outcome.text));
        QVERIFY2(outcome.text.contains("pre-stop check exec false did not pass in 1 attempt: ended with 1"_L1),
                 qPrintable(outcome.text));
        QVERIFY(isRunning(u"db-1"_s));
        QCOMPARE(m_pilotctl.run({u"kill"_s, u"db-1"_s}).exitCode, 0);
        QVERIFY(!isRunning(u"db-1"_s));
    }

    void dependentsWaitForAnEnginesOwnHealthcheck()
    {
        addImage(u"local/healthy:1"_s, u"test -e /ready || sleep 1 && touch /ready"_s);
        write(u"{}"_s, u"local/healthy:1"_s);
        const auto outcome = m_pilotctl.run({u"start"_s});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.text));
        QVERIFY2(outcome.text.contains("one/db-1: running (healthy)"_L1), qPrintable(outcome.text));
        QVERIFY(isRunning(u"web-1"_s));
    }

    void whatItsEngineFindsUnhealthyFailsTheRun()
    {
        addImage(u"local/sick:1"_s, u"echo feeling bad; exit 1"_s);
        write(u"{}"_s, u"local/sick:1"_s);
        const auto outcome = m_pilotctl.run({u"start"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.text.contains("is unhealthy: 1: feeling bad"_L1), qPrintable(outcome.text));
        QVERIFY(inspect(u"web-1"_s, u"{{.Id}}"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "checks_test.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace pilothouse;
using namespace Qt::StringLiterals;

/// pilotctl logs -F while the connection to a real engine breaks and comes back.
class LogBreakTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::Dockerd> m_engine;
    test::Pilotctl m_pilotctl;

    static QList<int> numbers(const QString &text)
    {
        static const QRegularExpression line(u"^line (\\d+)$"_s, QRegularExpression::MultilineOption);
        QList<int> found;
        for (auto it = line.globalMatch(text); it.hasNext();)
            found.append(it.next().captured(1).toInt());
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = test::Dockerd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        m_engine = std::make_unique<test::Dockerd>();
        QVERIFY2(m_engine->start({u"DOCKERD_TCP=1"_s}), qPrintable(m_engine->problem()));
        m_pilotctl.write(u"name: logs\nships:\n  net: {ip: %1, docker_port: 2375}\n"
                         "services:\n  talk:\n    image: local/busybox:1\n"
                         "    instances:\n      talk-1:\n        ship: net\n"
                         "        command: sh -c 'i=0; while :; do i=$((i+1)); echo line $i; sleep 0.2; done'\n"_s.arg(
                             m_engine->address()));
        const auto started = m_pilotctl.run({u"start"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text));
    }

    void theLogGoesOnAfterACutWithoutGapOrRepeat()
    {
        int before = 0; // lines until the cable is plugged in again
        enum class Phase { Talking, Cut, Back } phase = Phase::Talking;
        const auto outcome =
            m_pilotctl.run({u"logs"_s, u"-F"_s, u"talk-1"_s}, [&](const QString &text, QProcess &process) {
                const auto count = int(numbers(text).size());
                if (phase == Phase::Talking && count > 5) {
                    QVERIFY2(m_engine->unplug(), qPrintable(m_engine->problem()));
                    phase = Phase::Cut;
                } else if (phase == Phase::Cut && text.contains(u"connection lost"_s)) {
                    before = count;
                    QVERIFY(m_engine->plug());
                    phase = Phase::Back;
                } else if (phase == Phase::Back && count > before + 20) {
                    ::kill(pid_t(process.processId()), SIGINT);
                }
            });
        QCOMPARE(phase, Phase::Back);
        const auto seen = numbers(outcome.text);
        QVERIFY2(seen.size() > before + 20, qPrintable(outcome.text));
        for (qsizetype i = 1; i < seen.size(); ++i)
            QCOMPARE(seen[i], seen[i - 1] + 1);
        QVERIFY2(!outcome.text.contains(u"may be missing"_s), qPrintable(outcome.text));
    }

    void whereTheLogIsAnotherLinesMayBeMissing()
    {
        enum class Phase { Talking, Cut, Back } phase = Phase::Talking;
        const auto outcome =
            m_pilotctl.run({u"logs"_s, u"-F"_s, u"talk-1"_s}, [&](const QString &text, QProcess &process) {
                if (phase == Phase::Talking && numbers(text).size() > 5) {
                    QVERIFY2(m_engine->unplug(), qPrintable(m_engine->problem()));
                    m_engine->docker({u"rm"_s, u"-f"_s, u"talk-1"_s});
                    m_engine->docker({u"run"_s, u"-d"_s, u"--name"_s, u"talk-1"_s, u"local/busybox:1"_s, u"sh"_s,
                                      u"-c"_s, u"while :; do echo anew; sleep 0.2; done"_s});
                    phase = Phase::Cut;
                } else if (phase == Phase::Cut && text.contains(u"connection lost"_s)) {
                    QVERIFY(m_engine->plug());
                    phase = Phase::Back;
                } else if (phase == Phase::Back && text.contains(u"may be missing"_s)) {
                    ::kill(pid_t(process.processId()), SIGINT);
                }
            });
        QVERIFY2(phase == Phase::Back, qPrintable(outcome.text));
        static const QRegularExpression mark(
            u"— connection lost \\d\\d:\\d\\d:\\d\\d, back \\d\\d:\\d\\d:\\d\\d: lines may be missing —\n"_s);
        QVERIFY2(outcome.text.contains(mark), qPrintable(outcome.text));
    }
};

QTEST_GUILESS_MAIN(LogBreakTest)
#include "logbreak_test.moc"

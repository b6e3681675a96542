// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/backoff.h"

#include <QTest>

using namespace pilothouse::fleet;
using namespace std::chrono_literals;

class BackOffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWaitDoublesUpToHalfAMinute()
    {
        BackOff backOff;
        std::vector<std::chrono::milliseconds> waits;
        for (int i = 0; i < 9; ++i)
            waits.push_back(backOff.next(0.5));
        QCOMPARE(waits[0], 500ms);
        QCOMPARE(waits[1], 1000ms);
        QCOMPARE(waits[5], 16'000ms);
        QCOMPARE(waits[6], 30'000ms);
        QCOMPARE(waits[8], 30'000ms);
    }

    void theWaitIsSpreadByAQuarter()
    {
        QCOMPARE(BackOff().next(0), 375ms);
        QCOMPARE(BackOff().next(1), 625ms);
    }

    void noWaitIsLongerThanHalfAMinute()
    {
        BackOff backOff;
        for (int i = 0; i < 100; ++i)
            QVERIFY(backOff.next(1) <= 30s);
    }

    void aRefusalIsNotTriedAgainSoon()
    {
        BackOff backOff;
        QCOMPARE(backOff.nextAfterRefusal(0.5), 30s);
        QCOMPARE(backOff.nextAfterRefusal(0.5), 60s);
        for (int i = 0; i < 100; ++i)
            QVERIFY(backOff.nextAfterRefusal(1) <= 10min);
    }

    void aSuccessBeginsAnew()
    {
        BackOff backOff;
        for (int i = 0; i < 5; ++i)
            (void)backOff.next(0.5);
        backOff.reset();
        QCOMPARE(backOff.next(0.5), 500ms);
    }
};

QTEST_GUILESS_MAIN(BackOffTest)
#include "backoff_test.moc"

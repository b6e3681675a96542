// SPDX-License-Identifier: Apache-2.0
#include "tests/support/dockerd.h"

#include <QTest>

using namespace pilothouse::test;
using namespace Qt::StringLiterals;

class DockerdFixtureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (const auto why = Dockerd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY2(m_ship.start(), qPrintable(m_ship.problem()));
    }

    void twoShipsReachEachOther()
    {
        Dockerd other;
        QVERIFY2(other.start(), qPrintable(other.problem()));
        const auto out =
            m_ship.docker({u"run"_s, u"--rm"_s, u"local/busybox:1"_s, u"ping"_s, u"-c1"_s, u"-W2"_s, other.address()});
        QVERIFY2(out.contains(u"1 packets received"_s), qPrintable(out + m_ship.problem()));
    }

    void containersAreStillThereAfterAKillAndARestart()
    {
        m_ship.docker({u"create"_s, u"--name"_s, u"kept"_s, u"local/busybox:1"_s});
        QVERIFY2(m_ship.kill(), qPrintable(m_ship.problem()));
        QVERIFY(m_ship.docker({u"version"_s, u"-f"_s, u"{{.Server.Version}}"_s}).isEmpty());
        QVERIFY2(m_ship.restart(), qPrintable(m_ship.problem()));
        QCOMPARE(m_ship.docker({u"ps"_s, u"-a"_s, u"--format"_s, u"{{.Names}}"_s}), u"kept"_s);
    }

private:
    Dockerd m_ship;
};

QTEST_GUILESS_MAIN(DockerdFixtureTest)
#include "dockerd_test.moc"

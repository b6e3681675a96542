// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/enginecontract.h"
#include "tests/support/dockerd.h"

using namespace pilothouse::test;

/// The engine contract, kept by a real dockerd.
class RealEngineTest : public EngineContract
{
    Q_OBJECT
public:
    QString startEngine(QString &reason) override
    {
        reason = Dockerd::unavailableReason();
        if (!reason.isEmpty())
            return {};
        if (m_ship.start())
            return m_ship.socketPath();
        qFatal("%s", qPrintable(m_ship.problem()));
    }

private:
    Dockerd m_ship;
};

QTEST_GUILESS_MAIN(RealEngineTest)
#include "realengine_test.moc"

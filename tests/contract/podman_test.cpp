// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/enginecontract.h"
#include "tests/support/dockerd.h"

using namespace pilothouse;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// The engine contract, kept by podman's compatible API.
class PodmanTest : public EngineContract
{
    Q_OBJECT
public:
    QString startEngine(QString &reason) override
    {
        reason = Podman::unavailableReason();
        if (!reason.isEmpty())
            return {};
        if (m_ship.start())
            return m_ship.socketPath();
        qFatal("%s", qPrintable(m_ship.problem()));
    }

private:
    Podman m_ship;
};

QTEST_GUILESS_MAIN(PodmanTest)
#include "podman_test.moc"

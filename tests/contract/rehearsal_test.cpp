// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/rehearsal.h"
#include "tests/contract/enginecontract.h"

using namespace pilothouse;
using namespace Qt::StringLiterals;

/// The engine contract, kept by the rehearsal engine: what keeps the fake honest.
class RehearsalEngineTest : public test::EngineContract
{
    Q_OBJECT
public:
    QString startEngine(QString &) override
    {
        return m_rehearsal.addShip(
            {u"ship"_s}, {{.reference = u"local/busybox:1"_s, .command = {u"sh"_s}, .variables = {u"PATH=/bin"_s}}});
    }

private:
    rehearsal::Rehearsal m_rehearsal;
};

QTEST_GUILESS_MAIN(RehearsalEngineTest)
#include "rehearsal_test.moc"

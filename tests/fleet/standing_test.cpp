// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/standing.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::fleet;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using model::Contact;

namespace {

const base::Error noAnswer{ErrorCode::TimedOut, u"no answer"_s, {}};
const base::Error wrongKey{ErrorCode::Unauthorized, u"wrong key"_s, {}};
const base::Error late{ErrorCode::TimedOut, u"late"_s, {}};
const base::Error deaf{ErrorCode::Unreachable, u"deaf"_s, {}};

QDateTime at(int second)
{
    return QDateTime::fromSecsSinceEpoch(1'800'000'000 + second, Qt::UTC);
}

/// What can happen to a ship, a letter each.
void happen(Standing &standing, QChar event, const QDateTime &now)
{
    switch (event.unicode()) {
    case '1':
        return standing.tries(Standing::Try::First, now);
    case 't':
        return standing.tries(Standing::Try::Automatic, now);
    case 'T':
        return standing.tries(Standing::Try::AskedFor, now);
    case 's':
        return standing.succeeds(now);
    case 'f':
        return standing.fails(noAnswer, now);
    case 'r':
        return standing.fails(wrongKey, now);
    case 'l':
        return standing.ails(Ailment::Late, late, now);
    case 'L':
        return standing.recovers(Ailment::Late, now);
    case 'd':
        return standing.ails(Ailment::Deaf, deaf, now);
    case 'D':
        return standing.recovers(Ailment::Deaf, now);
    default:
        QFAIL("no such event");
    }
}

/// One event a second.
Standing after(const QString &events)
{
    Standing standing;
    int second = 0;
    for (const QChar event : events)
        happen(standing, event, at(++second));
    return standing;
}

} // namespace

class StandingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHappensDecidesHowItStands_data()
    {
        QTest::addColumn<QString>("events");
        QTest::addColumn<QString>("contact");
        QTest::addColumn<int>("since");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *events, const char *contact, int since, const char *cause) {
            QTest::newRow(*events ? events : "nothing")
                << QString::fromLatin1(events) << QString::fromLatin1(contact) << since << QString::fromLatin1(cause);
        };
        row("", "never-tried", 0, "");
        row("1", "connecting", 1, "");
        row("1s", "online", 2, "");
        row("1f", "lost", 2, "no answer");
        row("1r", "refused", 2, "wrong key");
        row("1ss", "online", 2, "");
        row("1st", "online", 2, "");
        row("1sT", "online", 2, "");
        row("1sl", "degraded", 3, "late");
        row("1slL", "online", 4, "");
        row("1sld", "degraded", 3, "deaf"); // the worst is told
        row("1sldD", "degraded", 3, "late");
        row("1sldDL", "online", 6, "");
        row("1slt", "degraded", 3, "late");
        row("1slT", "degraded", 3, "late");
        row("1sls", "degraded", 3, "late");
        row("1ls", "degraded", 3, "late"); // noticed before the first look was complete
        row("1l", "connecting", 1, "");
        row("1sf", "lost", 3, "no answer");
        row("1slf", "lost", 4, "no answer");
        row("1slfs", "online", 5, ""); // what ailed it before says nothing of now
        row("1sr", "refused", 3, "wrong key");
        row("1ft", "lost", 2, "no answer"); // tried by itself it does not flicker
        row("1fT", "connecting", 3, "");
        row("1ff", "lost", 2, "no answer");
        row("1fTf", "lost", 2, "no answer"); // trying in vain does not make it younger
        row("1fTr", "refused", 4, "wrong key");
        row("1rf", "lost", 3, "no answer");
        row("1rTr", "refused", 2, "wrong key");
        row("1fs", "online", 3, "");
        row("1fsf", "lost", 4, "no answer");
        row("1fd", "lost", 2, "no answer");
    }
    void whatHappensDecidesHowItStands()
    {
        QFETCH(QString, events);
        QFETCH(QString, contact);
        QFETCH(int, since);
        QFETCH(QString, cause);
        const Standing standing = after(events);
        QCOMPARE(QString(model::toIdentifier(standing.contact())), contact);
        QCOMPARE(standing.since(), since == 0 ? QDateTime() : at(since));
        QCOMPARE(standing.cause().value_or(base::Error{}).message, cause);
    }

    void onlyOnlineAndDegradedAnswer()
    {
        for (const auto *events : {"1s", "1sl"})
            QVERIFY(after(QString::fromLatin1(events)).isOnline());
        for (const auto *events : {"", "1", "1f", "1r", "1sf", "1fT"})
            QVERIFY(!after(QString::fromLatin1(events)).isOnline());
    }

    void theNextTryIsForgottenWhenItIsMade()
    {
        Standing standing = after(u"1f"_s);
        standing.willTry(at(9));
        QCOMPARE(standing.nextTry(), at(9));
        standing.tries(Standing::Try::Automatic, at(9));
        QVERIFY(!standing.nextTry().isValid());
    }

    void aSnapshotTellsAllOfIt()
    {
        Standing standing = after(u"1f"_s);
        standing.willTry(at(9));
        model::ObservedShip ship;
        standing.describe(ship);
        QCOMPARE(ship.contact, Contact::Lost);
        QCOMPARE(ship.problem->message, noAnswer.message);
        QCOMPARE(ship.contactSince, at(2));
        QCOMPARE(ship.nextTry, at(9));
    }
};

QTEST_GUILESS_MAIN(StandingTest)
#include "standing_test.moc"

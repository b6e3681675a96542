// SPDX-License-Identifier: Apache-2.0
#include "tests/fleet/shop.h"

#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::fleet;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How ships stand with a fleet, lost and found.
class ContactTest : public QObject
{
    Q_OBJECT

    std::optional<Shop> m_shop;

private Q_SLOTS:
    void init() { m_shop.emplace(); }
    void cleanup() { m_shop.reset(); }

    void aLostShipKeepsWhatWasKnownAndComesBack()
    {
        QVERIFY(m_shop->put());
        QVERIFY(m_shop->look());
        m_shop->rehearsal.inject(east, rehearsal::ShipLost{});
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->contact(east), model::Contact::Lost, patience);
        QVERIFY(m_shop->ship(east)->problem);
        QVERIFY(m_shop->seen());
        QCOMPARE(m_shop->contact(west), model::Contact::Online);
        m_shop->rehearsal.heal(east);
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->contact(east), model::Contact::Online, patience);
        QVERIFY(!m_shop->ship(east)->problem);
    }

    void doubtTriesALostShipAtOnce()
    {
        m_shop->rehearsal.inject(east, rehearsal::ShipLost{});
        m_shop->watch();
        // Each is a try in vain and doubles the wait: then the next is later than patience lasts, however it is spread.
        for (int i = 0; i < 8; ++i)
            QVERIFY(waitFor(m_shop->fleet.observe()));
        QCOMPARE(m_shop->contact(east), model::Contact::Lost);
        m_shop->rehearsal.heal(east);
        m_shop->fleet.doubt();
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->contact(east), model::Contact::Online, patience);
    }

    void aTryInVainIsNoChange()
    {
        m_shop->rehearsal.inject(east, rehearsal::ShipLost{});
        QVERIFY(m_shop->look());
        QCOMPARE(m_shop->contact(east), model::Contact::Lost);
        QSignalSpy changed(&m_shop->fleet, &Fleet::shipChanged);
        QSignalSpy tried(&m_shop->fleet, &Fleet::shipTried);
        const QDateTime next = m_shop->ship(east)->nextTry;
        QTRY_VERIFY_WITH_TIMEOUT(tried.count() > 1, patience);
        QVERIFY(m_shop->ship(east)->nextTry > next);
        QVERIFY(std::ranges::none_of(changed,
                                     [](const auto &call) { return call[0].template value<model::ShipId>() == east; }));
    }

    void aShipThatDoesNotLetItsEventsBeHeardIsDegradedAndAskedInstead()
    {
        m_shop->rehearsal.inject(east, rehearsal::Forbidden{u"/events"_s});
        m_shop->watch();
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->contact(east), model::Contact::Degraded, patience);
        QVERIFY(m_shop->put());
        QTRY_VERIFY_WITH_TIMEOUT(m_shop->seen() && m_shop->seen()->isUp(), patience);
        m_shop->rehearsal.heal(east);
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->contact(east), model::Contact::Online, patience);
    }

    void aShipWhoseClockIsWrongIsDegradedUntilItIsSet()
    {
        m_shop->rehearsal.inject(east, rehearsal::WrongClock{-90s});
        QVERIFY(m_shop->look());
        QCOMPARE(m_shop->contact(east), model::Contact::Degraded);
        QCOMPARE(m_shop->contact(west), model::Contact::Online);
        const QString words = m_shop->ship(east)->problem.value_or(base::Error{}).message;
        QVERIFY2(words.contains(u"behind"_s), qPrintable(words));
        m_shop->rehearsal.heal(east);
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->contact(east), model::Contact::Online, patience);
    }

    void aLostShipsLogEnds()
    {
        QVERIFY(m_shop->put());
        QVERIFY(m_shop->look());
        const auto lines = m_shop->fleet.logs(east, web, {});
        QObject receiver;
        std::optional<base::Result<void>> end;
        lines.each(
            &receiver, [](const std::vector<model::LogLine> &) {},
            [&](const base::Result<void> &result) { end = result; });
        m_shop->rehearsal.inject(east, rehearsal::ShipLost{});
        QTRY_VERIFY_WITH_TIMEOUT(end && !*end, patience);
    }

    void observingADeadShipEndsWithItsReason()
    {
        m_shop->rehearsal.inject(east, rehearsal::ShipLost{});
        m_shop->watch();
        const auto observed = waitFor(m_shop->fleet.observe());
        QVERIFY(observed && *observed);
        QCOMPARE((*observed)->ship(east)->contact, model::Contact::Lost);
        QCOMPARE((*observed)->ship(east)->problem->code, base::ErrorCode::Unreachable);
        QCOMPARE((*observed)->ship(west)->contact, model::Contact::Online);
    }

    void anEndpointThatCannotBeUsedIsRefused()
    {
        m_shop->environment->ships.add({.id = {u"far"_s},
                                        .endpoint = model::TlsEndpoint{.host = u"127.0.0.1"_s,
                                                                       .certificateAuthority = u"/no/such/file"_s,
                                                                       .verify = true}});
        QVERIFY(m_shop->look());
        QCOMPARE(m_shop->contact({u"far"_s}), model::Contact::Refused);
    }
};

QTEST_GUILESS_MAIN(ContactTest)
#include "contact_test.moc"

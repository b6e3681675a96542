// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/fleet.h"
#include "core/planning/desired.h"
#include "core/rehearsal/rehearsal.h"

#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::fleet;
using namespace Qt::StringLiterals;

namespace {

const model::ShipId east{u"east"_s};
const model::ShipId west{u"west"_s};
const model::InstanceId web{u"web-1"_s};

template <typename T>
std::optional<base::Result<T>> waitFor(const base::Reply<T> &reply)
{
    QObject receiver;
    std::optional<base::Result<T>> got;
    reply.then(&receiver, [&](base::Result<T> result) { got = std::move(result); });
    (void)QTest::qWaitFor([&] { return got.has_value(); }, 15'000);
    return got;
}

} // namespace

/// How ships stand with a fleet, lost and found.
class ContactTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<rehearsal::Rehearsal> m_rehearsal;
    std::shared_ptr<model::Environment> m_environment;
    std::unique_ptr<Fleet> m_fleet;

    model::ContainerSpec spec() const
    {
        const planning::Variables variables(*m_environment);
        return planning::desiredSpec(*m_environment, variables, *m_environment->instances.find(web));
    }
    base::Result<void> put() { return m_rehearsal->putContainer(east, web.value, spec()); }
    const model::ObservedContainer *seen() const { return m_fleet->observed().ship(east)->container(web); }
    model::Contact contact(const model::ShipId &ship) const { return m_fleet->observed().ship(ship)->contact; }

private Q_SLOTS:
    void init()
    {
        m_rehearsal = std::make_unique<rehearsal::Rehearsal>();
        m_rehearsal->setSpeed(20);
        m_environment = std::make_shared<model::Environment>();
        m_environment->name = u"shop"_s;
        for (const auto &id : {east, west})
            m_environment->ships.add(
                {.id = id,
                 .endpoint = model::UnixEndpoint{m_rehearsal->addShip(id, {{.reference = u"shop/web:1"_s}})}});
        m_environment->services.add(
            {.id = {u"web"_s}, .image = model::ImageReference::fromString(u"shop/web:1"_s), .instances = {web}});
        m_environment->instances.add({.id = web,
                                      .service = {u"web"_s},
                                      .ship = east,
                                      .image = model::ImageReference::fromString(u"shop/web:1"_s)});
        m_fleet = std::make_unique<Fleet>();
    }
    void cleanup()
    {
        m_fleet.reset();
        m_rehearsal.reset();
    }

    void aLostShipKeepsWhatWasKnownAndComesBack()
    {
        QVERIFY(put());
        m_fleet->watch(m_environment);
        QVERIFY(waitFor(m_fleet->observe()));
        m_rehearsal->inject(east, rehearsal::ShipLost{});
        QTRY_COMPARE(contact(east), model::Contact::Lost);
        QVERIFY(m_fleet->observed().ship(east)->problem);
        QVERIFY(seen());
        QCOMPARE(contact(west), model::Contact::Online);
        m_rehearsal->heal(east);
        QTRY_COMPARE(contact(east), model::Contact::Online);
        QVERIFY(!m_fleet->observed().ship(east)->problem);
    }

    void doubtTriesALostShipAtOnce()
    {
        m_rehearsal->inject(east, rehearsal::ShipLost{});
        m_fleet->watch(m_environment);
        QTRY_COMPARE(contact(east), model::Contact::Lost);
        // By now the next try is some seconds away.
        QTRY_VERIFY(QDateTime::currentDateTimeUtc().msecsTo(m_fleet->observed().ship(east)->nextTry) > 2500);
        m_rehearsal->heal(east);
        m_fleet->doubt();
        QTRY_COMPARE_WITH_TIMEOUT(contact(east), model::Contact::Online, 2000);
    }

    void aTryInVainIsNoChange()
    {
        m_rehearsal->inject(east, rehearsal::ShipLost{});
        m_fleet->watch(m_environment);
        QTRY_COMPARE(contact(east), model::Contact::Lost);
        QTRY_COMPARE(contact(west), model::Contact::Online);
        QSignalSpy changed(m_fleet.get(), &Fleet::shipChanged);
        QSignalSpy tried(m_fleet.get(), &Fleet::shipTried);
        const QDateTime next = m_fleet->observed().ship(east)->nextTry;
        QTRY_VERIFY(tried.count() > 1);
        QVERIFY(m_fleet->observed().ship(east)->nextTry > next);
        QVERIFY(std::ranges::none_of(changed,
                                     [](const auto &call) { return call[0].template value<model::ShipId>() == east; }));
    }

    void aShipThatDoesNotLetItsEventsBeHeardIsDegradedAndAskedInstead()
    {
        m_rehearsal->inject(east, rehearsal::Forbidden{u"/events"_s});
        m_fleet->watch(m_environment);
        QTRY_COMPARE(contact(east), model::Contact::Degraded);
        QVERIFY(put());
        QTRY_VERIFY(seen() && seen()->isUp());
        m_rehearsal->heal(east);
        QTRY_COMPARE_WITH_TIMEOUT(contact(east), model::Contact::Online, 15'000);
    }

    void aLostShipsLogEnds()
    {
        QVERIFY(put());
        m_fleet->watch(m_environment);
        QVERIFY(waitFor(m_fleet->observe()));
        const auto lines = m_fleet->logs(east, web, {});
        QObject receiver;
        std::optional<base::Result<void>> end;
        lines.each(
            &receiver, [](const std::vector<model::LogLine> &) {},
            [&](const base::Result<void> &result) { end = result; });
        m_rehearsal->inject(east, rehearsal::ShipLost{});
        QTRY_VERIFY(end && !*end);
    }

    void observingADeadShipEndsWithItsReason()
    {
        m_rehearsal->inject(east, rehearsal::ShipLost{});
        m_fleet->watch(m_environment);
        const auto observed = waitFor(m_fleet->observe());
        QVERIFY(observed && *observed);
        QCOMPARE((*observed)->ship(east)->contact, model::Contact::Lost);
        QCOMPARE((*observed)->ship(east)->problem->code, base::ErrorCode::Unreachable);
        QCOMPARE((*observed)->ship(west)->contact, model::Contact::Online);
    }

    void anEndpointThatCannotBeUsedIsRefused()
    {
        m_environment->ships.add({.id = {u"far"_s},
                                  .endpoint = model::TlsEndpoint{.host = u"127.0.0.1"_s,
                                                                 .certificateAuthority = u"/no/such/file"_s,
                                                                 .verify = true}});
        m_fleet->watch(m_environment);
        QVERIFY(waitFor(m_fleet->observe()));
        QCOMPARE(contact({u"far"_s}), model::Contact::Refused);
    }
};

QTEST_GUILESS_MAIN(ContactTest)
#include "contact_test.moc"

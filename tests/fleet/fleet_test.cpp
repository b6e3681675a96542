// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/voyage.h"
#include "tests/fleet/shop.h"

#include <QSignalSpy>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::fleet;
using namespace pilothouse::test;
using namespace Qt::StringLiterals;

class FleetTest : public QObject
{
    Q_OBJECT

    std::optional<Shop> m_shop;

    auto perform(const planning::Operation &operation)
    {
        return m_shop->fleet.runner().run({{0}, east, web, operation, {}}, [](double, const QString &) {});
    }

private Q_SLOTS:
    void init() { m_shop.emplace(); }
    void cleanup() { m_shop.reset(); }

    void observingTellsWhatIsOnEachShip()
    {
        QVERIFY(m_shop->put());
        m_shop->watch();
        const auto observed = waitFor(m_shop->fleet.observe());
        QVERIFY(observed && *observed);
        const auto *ship = (*observed)->ship(east);
        QCOMPARE(ship->contact, model::Contact::Online);
        QVERIFY(ship->observedAt.isValid() && !ship->engine.version.isEmpty());
        QVERIFY(ship->container(web) && ship->container(web)->isUp());
        QVERIFY(ship->image(u"shop/web:1"_s));
        QVERIFY((*observed)->ship(west)->containers.isEmpty());
    }

    void whatIsNotOursIsNotShown()
    {
        auto foreign = m_shop->spec();
        foreign.labels.clear();
        QVERIFY(m_shop->rehearsal.putContainer(east, u"somebody-elses"_s, foreign));
        QVERIFY(m_shop->look());
        QVERIFY(m_shop->ship(east)->containers.isEmpty());
    }

    void anEventBringsANewSnapshot()
    {
        QVERIFY(m_shop->look());
        QVERIFY(!m_shop->seen());
        QVERIFY(m_shop->put());
        QTRY_VERIFY_WITH_TIMEOUT(m_shop->seen() && m_shop->seen()->isUp(), patience);
        QVERIFY(*waitFor(perform(planning::StopContainer{})));
        QTRY_VERIFY_WITH_TIMEOUT(m_shop->seen() && !m_shop->seen()->isUp(), patience);
        QVERIFY(*waitFor(perform(planning::RemoveContainer{})));
        QTRY_VERIFY_WITH_TIMEOUT(!m_shop->seen(), patience);
    }

    void watchingAgainKeepsWhatIsKnownOfAShip()
    {
        QVERIFY(m_shop->put());
        QVERIFY(m_shop->look());
        m_shop->fleet.watch(std::make_shared<model::Environment>(*m_shop->environment));
        QCOMPARE(m_shop->contact(east), model::Contact::Online);
        QVERIFY(m_shop->seen());
    }

    void aContainerThatRunsOnIsRunning()
    {
        m_shop->watch();
        QVERIFY(*waitFor(perform(planning::CreateContainer{m_shop->spec()})));
        QVERIFY(*waitFor(perform(planning::StartContainer{})));
        QVERIFY(*waitFor(perform(planning::AwaitRunning{})));
    }

    void aContainerThatExitsAtOnceFailsByName()
    {
        m_shop->rehearsal.inject(east, rehearsal::CrashLoop{web.value, 3, std::chrono::milliseconds(500)});
        m_shop->watch();
        QVERIFY(*waitFor(perform(planning::CreateContainer{m_shop->spec()})));
        QVERIFY(*waitFor(perform(planning::StartContainer{})));
        const auto result = waitFor(perform(planning::AwaitRunning{}));
        QVERIFY(result && !*result);
        const QString words = result->error().message;
        QVERIFY2(words.startsWith(u"ship east: web-1: "_s) && words.contains(u"(3)"_s), qPrintable(words));
    }

    void aPullTellsItsProgress()
    {
        m_shop->rehearsal.addImage(east, {.reference = u"shop/web:2"_s, .present = false});
        m_shop->watch();
        std::atomic<int> words = 0;
        const auto reply = m_shop->fleet.runner().run(
            {{0}, east, web, planning::PullImage{model::ImageReference::fromString(u"shop/web:2"_s)}, {}},
            [&](double, const QString &) { ++words; });
        QVERIFY(*waitFor(reply));
        QVERIFY(words > 0);
    }

    void aFailedPullNamesTheImageAndTheShip()
    {
        m_shop->watch();
        const auto result = waitFor(perform(planning::PullImage{model::ImageReference::fromString(u"shop/none:1"_s)}));
        QVERIFY(result && !*result);
        QVERIFY2(result->error().message.startsWith(u"ship east: "_s)
                     && result->error().message.contains(u"shop/none"_s),
                 qPrintable(result->error().message));
    }

    void aCancelledCallEndsAsCancelled()
    {
        QVERIFY(m_shop->put());
        m_shop->rehearsal.inject(east, rehearsal::NoAnswer{u"/containers/web-1/stop"_s});
        QVERIFY(m_shop->look());
        const auto reply = perform(planning::StopContainer{});
        reply.cancel();
        const auto result = waitFor(reply);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().code, base::ErrorCode::Cancelled);
    }

    void reachingADeadShipFailsByName()
    {
        m_shop->rehearsal.inject(east, rehearsal::ShipLost{});
        m_shop->watch();
        const auto result = waitFor(perform(planning::ReachShip{}));
        QVERIFY(result && !*result);
        QVERIFY(result->error().message.startsWith(u"ship east: "_s));
    }

    void aLogBeginsWithItsLastLines()
    {
        QVERIFY(m_shop->put());
        m_shop->watch();
        const auto lines = m_shop->fleet.logs(east, web, {.tail = 3, .follow = false});
        QObject receiver;
        std::size_t count = 0;
        bool ended = false;
        lines.each(
            &receiver, [&](const std::vector<model::LogLine> &some) { count += some.size(); },
            [&](const base::Result<void> &result) { ended = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(ended, patience);
        QCOMPARE(count, 3u);
    }

    void theLogOfAnUnknownContainerEndsWithAnError()
    {
        m_shop->watch();
        const auto lines = m_shop->fleet.logs(east, {u"nobody"_s}, {});
        QObject receiver;
        std::optional<base::ErrorCode> code;
        lines.each(
            &receiver, [](const std::vector<model::LogLine> &) {},
            [&](const base::Result<void> &result) { code = result.error().code; });
        QTRY_COMPARE_WITH_TIMEOUT(code, base::ErrorCode::NotFound, patience);
    }

    void aVoyagePlansFromWhatIsObserved()
    {
        m_shop->watch();
        Voyage voyage(m_shop->environment, m_shop->fleet, {});
        const auto before = waitFor(voyage.plan());
        QVERIFY(before && *before);
        QCOMPARE((*before)->changeCount(), 1);
        QVERIFY(m_shop->put());
        const auto after = waitFor(voyage.plan());
        QVERIFY(after && *after);
        QVERIFY2((*after)->isEmpty(), qPrintable(planning::toText(**after)));
    }
};

QTEST_GUILESS_MAIN(FleetTest)
#include "fleet_test.moc"

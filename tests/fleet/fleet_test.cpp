// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/fleet.h"
#include "core/fleet/voyage.h"
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

class FleetTest : public QObject
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
    auto perform(const planning::Operation &operation)
    {
        return m_fleet->runner().run({{0}, east, web, operation, {}}, [](double, const QString &) {});
    }

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

    void observingTellsWhatIsOnEachShip()
    {
        QVERIFY(put());
        m_fleet->watch(m_environment);
        const auto observed = waitFor(m_fleet->observe());
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
        auto foreign = spec();
        foreign.labels.clear();
        QVERIFY(m_rehearsal->putContainer(east, u"somebody-elses"_s, foreign));
        m_fleet->watch(m_environment);
        QVERIFY(waitFor(m_fleet->observe()));
        QVERIFY(m_fleet->observed().ship(east)->containers.isEmpty());
    }

    void anEventBringsANewSnapshot()
    {
        m_fleet->watch(m_environment);
        QVERIFY(waitFor(m_fleet->observe()));
        QVERIFY(!seen());
        QVERIFY(put());
        QTRY_VERIFY(seen() && seen()->isUp());
        QVERIFY(*waitFor(perform(planning::StopContainer{})));
        QTRY_VERIFY(seen() && !seen()->isUp());
        QVERIFY(*waitFor(perform(planning::RemoveContainer{})));
        QTRY_VERIFY(!seen());
    }

    void watchingAgainKeepsWhatIsKnownOfAShip()
    {
        QVERIFY(put());
        m_fleet->watch(m_environment);
        QVERIFY(waitFor(m_fleet->observe()));
        m_fleet->watch(std::make_shared<model::Environment>(*m_environment));
        QCOMPARE(contact(east), model::Contact::Online);
        QVERIFY(seen());
    }

    void aContainerThatRunsOnIsRunning()
    {
        m_fleet->watch(m_environment);
        QVERIFY(*waitFor(perform(planning::CreateContainer{spec()})));
        QVERIFY(*waitFor(perform(planning::StartContainer{})));
        QVERIFY(*waitFor(perform(planning::AwaitRunning{})));
    }

    void aContainerThatExitsAtOnceFailsByName()
    {
        m_rehearsal->inject(east, rehearsal::CrashLoop{web.value, 3, std::chrono::milliseconds(500)});
        m_fleet->watch(m_environment);
        QVERIFY(*waitFor(perform(planning::CreateContainer{spec()})));
        QVERIFY(*waitFor(perform(planning::StartContainer{})));
        const auto result = waitFor(perform(planning::AwaitRunning{}));
        QVERIFY(result && !*result);
        const QString words = result->error().message;
        QVERIFY2(words.startsWith(u"ship east: web-1: "_s) && words.contains(u"(3)"_s), qPrintable(words));
    }

    void aPullTellsItsProgress()
    {
        m_rehearsal->addImage(east, {.reference = u"shop/web:2"_s, .present = false});
        m_fleet->watch(m_environment);
        std::atomic<int> words = 0;
        const auto reply = m_fleet->runner().run(
            {{0}, east, web, planning::PullImage{model::ImageReference::fromString(u"shop/web:2"_s)}, {}},
            [&](double, const QString &) { ++words; });
        QVERIFY(*waitFor(reply));
        QVERIFY(words > 0);
    }

    void aFailedPullNamesTheImageAndTheShip()
    {
        m_fleet->watch(m_environment);
        const auto result = waitFor(perform(planning::PullImage{model::ImageReference::fromString(u"shop/none:1"_s)}));
        QVERIFY(result && !*result);
        QVERIFY2(result->error().message.startsWith(u"ship east: "_s)
                     && result->error().message.contains(u"shop/none"_s),
                 qPrintable(result->error().message));
    }

    void aCancelledCallEndsAsCancelled()
    {
        QVERIFY(put());
        m_rehearsal->inject(east, rehearsal::NoAnswer{u"/containers/web-1/stop"_s});
        m_fleet->watch(m_environment);
        QVERIFY(waitFor(m_fleet->observe()));
        const auto reply = perform(planning::StopContainer{});
        reply.cancel();
        const auto result = waitFor(reply);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().code, base::ErrorCode::Cancelled);
    }

    void reachingADeadShipFailsByName()
    {
        m_rehearsal->inject(east, rehearsal::ShipLost{});
        m_fleet->watch(m_environment);
        const auto result = waitFor(perform(planning::ReachShip{}));
        QVERIFY(result && !*result);
        QVERIFY(result->error().message.startsWith(u"ship east: "_s));
    }

    void aLogBeginsWithItsLastLines()
    {
        QVERIFY(put());
        m_fleet->watch(m_environment);
        const auto lines = m_fleet->logs(east, web, {.tail = 3, .follow = false});
        QObject receiver;
        std::size_t count = 0;
        bool ended = false;
        lines.each(
            &receiver, [&](const std::vector<model::LogLine> &some) { count += some.size(); },
            [&](const base::Result<void> &result) { ended = result.has_value(); });
        QTRY_VERIFY(ended);
        QCOMPARE(count, 3u);
    }

    void theLogOfAnUnknownContainerEndsWithAnError()
    {
        m_fleet->watch(m_environment);
        const auto lines = m_fleet->logs(east, {u"nobody"_s}, {});
        QObject receiver;
        std::optional<base::ErrorCode> code;
        lines.each(
            &receiver, [](const std::vector<model::LogLine> &) {},
            [&](const base::Result<void> &result) { code = result.error().code; });
        QTRY_COMPARE(code, base::ErrorCode::NotFound);
    }

    void aVoyagePlansFromWhatIsObserved()
    {
        m_fleet->watch(m_environment);
        Voyage voyage(m_environment, *m_fleet, {});
        const auto before = waitFor(voyage.plan());
        QVERIFY(before && *before);
        QCOMPARE((*before)->changeCount(), 1);
        QVERIFY(put());
        const auto after = waitFor(voyage.plan());
        QVERIFY(after && *after);
        QVERIFY2((*after)->isEmpty(), qPrintable(planning::toText(**after)));
    }
};

QTEST_GUILESS_MAIN(FleetTest)
#include "fleet_test.moc"

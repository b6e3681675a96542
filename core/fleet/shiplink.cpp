// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/shiplink.h"

#include "core/base/log.h"
#include "core/base/thread.h"
#include "core/fleet/shipobserver.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::fleet {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::Contact;

namespace {

constexpr auto answerLimit = 10s;  ///< for the first answer of an attempt
constexpr auto firmListening = 1s; ///< after which an event stream counts as one that stands
constexpr auto skewLimit = 30s;
constexpr auto publishInterval = 100ms;

/// Stands for an endpoint that cannot be dialled, so that the ship says why instead of not being there.
class RefusingDialer : public transport::Dialer
{
public:
    explicit RefusingDialer(const Error &why)
        : m_why(why)
    {
    }
    base::Reply<transport::Stream> dial() override { return base::Reply<transport::Stream>::of(tl::unexpected(m_why)); }

private:
    Error m_why;
};

std::unique_ptr<transport::Dialer> dialerFor(const model::Ship &ship, transport::SshLines &lines)
{
    auto dialer = transport::makeDialer(ship.endpoint, lines);
    if (!dialer)
        return std::make_unique<RefusingDialer>(dialer.error());
    return std::move(*dialer);
}

} // namespace

ShipLink::ShipLink(const model::Ship &ship, const Interest &interest, transport::SshLines &lines)
    : ShipLink(ship, interest, dialerFor(ship, lines))
{
}

ShipLink::ShipLink(const model::Ship &ship, const Interest &interest, std::unique_ptr<transport::Dialer> dialer)
    : m_ship(ship)
    , m_engine(watched(std::move(dialer)), {.apiVersion = ship.apiVersion, .timeout = ship.timeout}, this)
    , m_observer(new ShipObserver(m_engine, interest, this))
    , m_pulse(new Pulse(m_engine, this))
    , m_retry(this)
    , m_deadline(this)
    , m_publish(this)
{
    for (auto *timer : {&m_retry, &m_deadline, &m_publish})
        timer->setSingleShot(true);
    m_deadline.setInterval(answerLimit);
    connect(&m_retry, &QTimer::timeout, this, [this] { attempt(Standing::Try::Automatic); });
    connect(&m_publish, &QTimer::timeout, this, &ShipLink::publish);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail({ErrorCode::TimedOut, u"no answer within 10 s"_s, {}});
    });
    listenToObserver();
    listenToPulse();
}

void ShipLink::listenToObserver()
{
    connect(m_observer, &ShipObserver::heard, m_pulse, &Pulse::heard);
    connect(m_observer, &ShipObserver::answered, this, [this] {
        m_awaitsAnswer = false;
        m_deadline.stop();
        m_pulse->start();
    });
    connect(m_observer, &ShipObserver::completed, this, &ShipLink::succeed);
    connect(m_observer, &ShipObserver::failed, this, &ShipLink::fail);
    connect(m_observer, &ShipObserver::changed, this, &ShipLink::publishSoon);
    connect(m_observer, &ShipObserver::deafened, this, &ShipLink::becomeDeaf);
    connect(m_observer, &ShipObserver::stalled, this, [this](const Error &error) {
        m_hasStalled = true;
        setStanding([&](Standing &standing, const QDateTime &now) { standing.ails(Ailment::Stalled, error, now); });
        if (!m_observer->isObserving())
            lookAgainLater();
    });
}

void ShipLink::listenToPulse()
{
    connect(m_pulse, &Pulse::lost, this, &ShipLink::fail);
    connect(m_pulse, &Pulse::slowed, this, [this] {
        const Error late{ErrorCode::TimedOut, u"answers late: no sign of life within 2 s"_s, {}};
        setStanding([&](Standing &standing, const QDateTime &now) { standing.ails(Ailment::Late, late, now); });
    });
    connect(m_pulse, &Pulse::recovered, this, [this] {
        setStanding([](Standing &standing, const QDateTime &now) { standing.recovers(Ailment::Late, now); });
    });
}

ShipLink::~ShipLink() = default;

void ShipLink::open()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_standing.contact() == Contact::NeverTried)
        attempt(Standing::Try::First);
}

void ShipLink::setInterest(const Interest &interest)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_observer->setInterest(interest);
    if (m_standing.isOnline())
        attempt(Standing::Try::Automatic);
}

void ShipLink::setFleetSize(int ships)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_observer->setFleetSize(ships);
}

void ShipLink::observe(const PromiseTo<Snapshot> &promise)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    // An observation that has already asked may have been answered before this call: not what is wanted.
    const bool tooLate = m_observer->isObserving() && !m_observer->isAsking();
    (tooLate ? m_waitingNext : m_waiting).push_back(promise);
    attempt(Standing::Try::Automatic);
}

void ShipLink::retry()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_standing.contact() != Contact::Online)
        attempt(Standing::Try::AskedFor);
}

void ShipLink::doubt()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_standing.isOnline())
        return m_pulse->doubt();
    // A try under way may wait for an answer over the network that was. A login may wait for the operator.
    const bool isAway = m_standing.contact() == Contact::Lost || m_standing.contact() == Contact::Connecting;
    if (!isAway || m_diallings > 0)
        return;
    m_observer->reset();
    m_backOff.reset();
    attempt(Standing::Try::Automatic);
}

void ShipLink::attempt(Standing::Try kind)
{
    m_retry.stop();
    setStanding([kind](Standing &standing, const QDateTime &now) { standing.tries(kind, now); });
    if (m_observer->isObserving())
        return;
    m_awaitsAnswer = true;
    m_hasStalled = false;
    if (m_standing.contact() == Contact::Degraded)
        m_observer->askFactsAgain();
    countTime();
    m_observer->observe();
}

void ShipLink::succeed()
{
    m_deadline.stop();
    judgeClock();
    setStanding([this](Standing &standing, const QDateTime &now) {
        if (m_observer->hasListenedFor(firmListening))
            standing.recovers(Ailment::Deaf, now);
        if (!m_hasStalled)
            standing.recovers(Ailment::Stalled, now);
        standing.succeeds(now);
    });
    if (m_standing.contact() == Contact::Online)
        m_backOff.reset();
    else
        lookAgainLater();
    const Snapshot snapshot = publish();
    for (const auto &promise : std::exchange(m_waiting, std::exchange(m_waitingNext, {})))
        promise->settle(snapshot);
    if (!m_waiting.empty())
        attempt(Standing::Try::Automatic);
}

void ShipLink::fail(const Error &error)
{
    m_awaitsAnswer = false;
    m_deadline.stop();
    m_pulse->stop();
    m_observer->reset();
    m_engine.giveUp(error);
    setStanding([&](Standing &standing, const QDateTime &now) { standing.fails(error, now); });
    lookAgainLater();
    const Snapshot snapshot = publish();
    m_waiting.insert(m_waiting.end(), m_waitingNext.begin(), m_waitingNext.end());
    m_waitingNext.clear();
    for (const auto &promise : std::exchange(m_waiting, {}))
        promise->settle(snapshot);
    qCDebug(base::fleetLog) << "ship" << m_ship.id.value << error.message << "; next try in" << m_retry.interval()
                            << "ms";
}

/// Where the stream had stood, another is opened at once; where none stands, the ship is asked now and then.
void ShipLink::becomeDeaf(const Error &error)
{
    const bool isNew = !m_standing.hasAilment(Ailment::Deaf);
    const Error deaf{error.code, u"its events do not come: "_s + error.message, error.detail};
    setStanding([&](Standing &standing, const QDateTime &now) { standing.ails(Ailment::Deaf, deaf, now); });
    if (m_observer->isObserving())
        return; // its end decides
    if (isNew)
        attempt(Standing::Try::Automatic);
    else
        lookAgainLater();
}

void ShipLink::judgeClock()
{
    const auto skew = m_observer->ship().engine.clockSkew;
    const Error off{
        ErrorCode::Conflict,
        u"its clock is %1 s %2"_s.arg(std::chrono::abs(skew).count()).arg(skew > 0s ? u"ahead"_s : u"behind"_s),
        {}};
    setStanding([&](Standing &standing, const QDateTime &now) {
        if (std::chrono::abs(skew) > skewLimit)
            standing.ails(Ailment::Skewed, off, now);
        else
            standing.recovers(Ailment::Skewed, now);
    });
}

void ShipLink::lookAgainLater()
{
    const double random = QRandomGenerator::global()->generateDouble();
    const auto wait =
        m_standing.contact() == Contact::Refused ? m_backOff.nextAfterRefusal(random) : m_backOff.next(random);
    m_retry.start(wait);
    m_standing.willTry(QDateTime::currentDateTimeUtc().addMSecs(wait.count()));
}

void ShipLink::setStanding(const std::function<void(Standing &, const QDateTime &)> &change)
{
    const Standing before = m_standing;
    change(m_standing, QDateTime::currentDateTimeUtc());
    if (m_standing.contact() != before.contact() || m_standing.cause() != before.cause())
        publishSoon();
}

void ShipLink::publishSoon()
{
    if (m_publish.isActive())
        return;
    const auto since = std::chrono::milliseconds(m_published.isValid() ? m_published.elapsed() : 1'000'000);
    m_publish.start(since >= publishInterval ? 0ms : publishInterval - since);
}

Snapshot ShipLink::publish()
{
    m_publish.stop();
    m_published.start();
    auto ship = m_observer->ship();
    ship.id = m_ship.id;
    m_standing.describe(ship);
    Snapshot snapshot = std::make_shared<const model::ObservedShip>(std::move(ship));
    Q_EMIT observed(snapshot);
    return snapshot;
}

} // namespace pilothouse::fleet

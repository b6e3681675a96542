// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/shiplink.h"

#include "core/base/log.h"
#include "core/base/thread.h"
#include "core/fleet/shipobserver.h"
#include "core/fleet/shipoperation.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::fleet {

using base::Error;
using base::ErrorCode;
using base::Result;
using execution::OperationResult;
using model::Contact;

namespace {

constexpr auto answerLimit = 10s; ///< for the first answer of an attempt
// A frozen engine is known within 15 s: two looks and the patience, at most.
constexpr auto lookInterval = 2500ms;
constexpr auto quietLimit = 5s;   ///< without a word from the engine before it is asked for one
constexpr auto lifePatience = 6s; ///< for that sign of life
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

bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::Unauthorized || error.code == ErrorCode::InvalidInput;
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
    , m_retry(this)
    , m_deadline(this)
    , m_life(this)
    , m_publish(this)
{
    for (auto *timer : {&m_retry, &m_deadline, &m_publish})
        timer->setSingleShot(true);
    m_deadline.setInterval(answerLimit);
    m_life.setInterval(lookInterval);
    connect(&m_retry, &QTimer::timeout, this, &ShipLink::attempt);
    connect(&m_life, &QTimer::timeout, this, &ShipLink::checkLife);
    connect(&m_publish, &QTimer::timeout, this, &ShipLink::publish);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail({ErrorCode::TimedOut, u"no answer within 10 s"_s, {}});
    });
    connect(m_observer, &ShipObserver::answered, this, [this] {
        m_awaitsAnswer = false;
        m_deadline.stop();
        m_life.start();
    });
    connect(m_observer, &ShipObserver::completed, this, &ShipLink::succeed);
    connect(m_observer, &ShipObserver::failed, this, &ShipLink::fail);
    connect(m_observer, &ShipObserver::changed, this, &ShipLink::publishSoon);
    connect(m_observer, &ShipObserver::deaf, this, &ShipLink::attempt);
}

ShipLink::~ShipLink() = default;

void ShipLink::open()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_contact == Contact::NeverTried)
        retry();
}

void ShipLink::setInterest(const Interest &interest)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_observer->setInterest(interest);
    if (m_contact == Contact::Online)
        attempt();
}

void ShipLink::observe(const PromiseTo<Snapshot> &promise)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    // An observation that has already asked may have been answered before this call: not what is wanted.
    const bool tooLate = m_observer->isObserving() && !m_observer->isAsking();
    (tooLate ? m_waitingNext : m_waiting).push_back(promise);
    if (!m_observer->isObserving())
        attempt();
}

void ShipLink::retry()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_contact == Contact::Online || m_observer->isObserving())
        return;
    setContact(Contact::Connecting);
    publish();
    attempt();
}

void ShipLink::attempt()
{
    m_retry.stop();
    if (m_observer->isObserving())
        return;
    m_awaitsAnswer = true;
    countTime();
    m_observer->observe();
}

/// A login has limits of its own, and may wait for an operator who looks up a passphrase: as long as the ship does not
/// count as online.
std::unique_ptr<transport::Dialer> ShipLink::watched(std::unique_ptr<transport::Dialer> dialer)
{
    connect(dialer.get(), &transport::Dialer::dialling, this, [this] {
        ++m_diallings;
        if (m_contact != Contact::Online)
            m_deadline.stop();
    });
    connect(dialer.get(), &transport::Dialer::dialled, this, [this] {
        --m_diallings;
        countTime();
    });
    return dialer;
}

void ShipLink::countTime()
{
    if (m_awaitsAnswer && (m_diallings == 0 || m_contact == Contact::Online))
        m_deadline.start();
}

void ShipLink::succeed()
{
    m_deadline.stop();
    m_backOff.reset();
    m_problem.reset();
    setContact(Contact::Online);
    const Snapshot snapshot = publish();
    for (const auto &promise : std::exchange(m_waiting, std::exchange(m_waitingNext, {})))
        promise->settle(snapshot);
    if (!m_waiting.empty())
        attempt();
}

void ShipLink::fail(const Error &error)
{
    m_awaitsAnswer = false;
    m_deadline.stop();
    m_life.stop();
    stopAsking();
    m_observer->reset();
    m_problem = error;
    setContact(isRefusal(error) ? Contact::Refused : Contact::Lost);
    const Snapshot snapshot = publish();
    m_waiting.insert(m_waiting.end(), m_waitingNext.begin(), m_waitingNext.end());
    m_waitingNext.clear();
    for (const auto &promise : std::exchange(m_waiting, {}))
        promise->settle(snapshot);
    const double random = QRandomGenerator::global()->generateDouble();
    m_retry.start(m_contact == Contact::Refused ? m_backOff.nextAfterRefusal(random) : m_backOff.next(random));
    qCDebug(base::fleetLog) << "ship" << m_ship.id.value << error.message << "; next try in" << m_retry.interval()
                            << "ms";
}

void ShipLink::setContact(Contact contact)
{
    if (contact == m_contact && m_contactSince.isValid())
        return;
    m_contact = contact;
    m_contactSince = QDateTime::currentDateTimeUtc();
}

void ShipLink::checkLife()
{
    if (m_awaitsAnswer || m_asking || m_observer->heardWithin(quietLimit))
        return;
    const auto reply = m_engine.system().ping();
    auto *const asking = m_asking = new QTimer(this);
    asking->setSingleShot(true);
    connect(asking, &QTimer::timeout, this, [reply] { reply.cancel(); });
    asking->start(lifePatience);
    reply.then(asking, [this, asking](const Result<void> &answer) {
        if (asking != m_asking)
            return; // the ship is given up already
        stopAsking();
        if (answer)
            return m_observer->heard();
        fail(answer.error().code == ErrorCode::Cancelled
                 ? Error{ErrorCode::TimedOut, u"no sign of life for %1 s"_s.arg((quietLimit + lifePatience) / 1s), {}}
                 : answer.error());
    });
}

void ShipLink::stopAsking()
{
    if (auto *asking = std::exchange(m_asking, nullptr)) {
        asking->stop();
        asking->deleteLater();
    }
}

void ShipLink::perform(const planning::Step &step, const execution::ProgressSink &progress,
                       const PromiseTo<OperationResult> &promise)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (std::holds_alternative<planning::ReachShip>(step.operation))
        return reach(promise);
    new ShipOperation(m_engine, step, {progress, promise}, m_registries, this);
}

void ShipLink::reach(const PromiseTo<OperationResult> &promise)
{
    auto seen = std::make_shared<base::Promise<Snapshot>>();
    seen->reply().then(this, [this, promise](const Result<Snapshot> &snapshot) {
        if (snapshot && (*snapshot)->isOnline())
            return promise->settle(OperationResult{});
        const Error why = m_problem.value_or(Error{ErrorCode::Unreachable, u"it does not answer"_s, {}});
        promise->settle(tl::unexpected(why.in(u"ship "_s + m_ship.id.value)));
    });
    observe(seen);
}

void ShipLink::logs(const model::InstanceId &container, const LogRequest &request,
                    const std::shared_ptr<base::Publisher<model::LogLine>> &publisher)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_engine.containers().pourLogs(container.value,
                                   {.tail = request.tail, .follow = request.follow, .timestamps = request.timestamps},
                                   std::move(*publisher));
}

void ShipLink::inspect(const model::InstanceId &container, const PromiseTo<QJsonObject> &promise)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_engine.containers().inspectJson(container.value).then(this, [this, promise](const Result<QJsonObject> &raw) {
        if (raw)
            promise->settle(*raw);
        else
            promise->settle(tl::unexpected(raw.error().in(u"ship "_s + m_ship.id.value)));
    });
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
    ship.contact = m_contact;
    ship.contactSince = m_contactSince;
    ship.problem = m_problem;
    Snapshot snapshot = std::make_shared<const model::ObservedShip>(std::move(ship));
    Q_EMIT observed(snapshot);
    return snapshot;
}

} // namespace pilothouse::fleet

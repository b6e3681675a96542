// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/shipobserver.h"

#include "core/base/thread.h"
#include "core/planning/desired.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

QString environmentOf(const QMap<QString, QString> &labels)
{
    return labels.value(QLatin1StringView(planning::environmentLabel));
}

} // namespace

bool isLoss(const Error &error)
{
    using enum ErrorCode;
    return error.code == Unreachable || error.code == TimedOut || error.code == Protocol || error.code == Unauthorized;
}

ShipObserver::ShipObserver(engine::Engine &engine, const Interest &interest, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_interest(interest)
    , m_scope(new QObject(this))
{
}

ShipObserver::~ShipObserver() = default;

void ShipObserver::observe()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_phase = Phase::Asking;
    if (m_isListening && !m_factsDue)
        askContainers();
    else
        askFacts();
}

void ShipObserver::reset()
{
    // This may be called by one of the scope's own callbacks: it goes later, but hears nothing more.
    QCoreApplication::removePostedEvents(m_scope);
    m_scope->deleteLater();
    m_scope = new QObject(this);
    m_events = {};
    m_isListening = false;
    m_phase = Phase::Idle;
    m_dirtyContainers.clear();
    m_dirtyImages.clear();
    m_inFlight.clear();
    m_listedStates.clear();
}

bool ShipObserver::hasListenedFor(std::chrono::milliseconds time) const
{
    return m_isListening && m_listening.elapsed() >= time.count();
}

void ShipObserver::askFacts()
{
    m_engine.system().facts().then(m_scope, [this](const Result<model::EngineFacts> &facts) {
        if (!facts)
            return fail(facts.error());
        Q_EMIT heard();
        Q_EMIT answered();
        m_factsDue = false;
        m_ship.engine = *facts;
        if (!m_isListening)
            listen();
        askContainers();
    });
}

/// Before the list is asked for, so that nothing happens unheard between the two.
void ShipObserver::listen()
{
    m_events = m_engine.system().events({.filters = {{u"type"_s, {u"container"_s, u"image"_s}}}});
    m_isListening = true;
    m_listening.start();
    m_events.each(
        m_scope,
        [this](const std::vector<engine::EngineEvent> &events) {
            Q_EMIT heard();
            for (const auto &event : events)
                take(event);
            pump();
        },
        [this](const Result<void> &result) {
            m_isListening = false;
            m_listedStates.clear();
            Q_EMIT deafened(result ? Error{ErrorCode::Unreachable, u"the engine ended it"_s, {}} : result.error());
        });
}

void ShipObserver::askContainers()
{
    m_phase = Phase::Listing;
    const auto reply = m_engine.containers().list(engine::Listing::All);
    reply.then(m_scope, [this](const Result<std::vector<engine::ContainerSummary>> &list) {
        if (!list)
            return fail(list.error());
        Q_EMIT heard();
        Q_EMIT answered();
        take(*list);
    });
}

void ShipObserver::take(const std::vector<engine::ContainerSummary> &list)
{
    m_phase = Phase::Inspecting;
    QHash<QString, model::ContainerState> states;
    for (const auto &summary : list) {
        if (!m_interest.includes(summary.name, environmentOf(summary.labels)))
            continue;
        states.insert(summary.id, summary.state);
        const auto *known = m_ship.container(summary.name);
        const bool isCurrent =
            known && known->id == summary.id && m_listedStates.contains(summary.id) && known->state == summary.state;
        if (!isCurrent)
            m_dirtyContainers.insert(summary.id);
    }
    m_ship.containers.removeIf([&](const auto &entry) { return !states.contains(entry.value().id); });
    m_listedStates = states;
    m_dirtyImages += m_interest.references;
    lookUpNetworks();
    pump();
}

void ShipObserver::take(const engine::EngineEvent &event)
{
    if (event.type == u"container"_s)
        return takeContainerEvent(event);
    if (event.type == u"image"_s)
        m_dirtyImages += m_interest.references;
}

void ShipObserver::takeContainerEvent(const engine::EngineEvent &event)
{
    const model::InstanceId name{event.attributes.value(u"name"_s)};
    const bool isOurs = m_listedStates.contains(event.id) || m_interest.includes(name, environmentOf(event.attributes));
    // exec_create, exec_start…, top, attach, resize change nothing that is looked at.
    static const QSet<QString> harmless{u"attach"_s, u"detach"_s, u"top"_s,          u"resize"_s,        u"copy"_s,
                                        u"export"_s, u"commit"_s, u"archive-path"_s, u"extract-to-dir"_s};
    if (!isOurs || event.action.startsWith(u"exec_"_s) || harmless.contains(event.action))
        return;
    if (event.action == u"destroy"_s) {
        m_dirtyContainers.remove(event.id);
        forgetContainer(event.id);
    } else {
        m_dirtyContainers.insert(event.id);
    }
}

void ShipObserver::pump()
{
    const auto next = [this](QSet<QString> &dirty) -> std::optional<QString> {
        const auto free = std::ranges::find_if_not(std::as_const(dirty),
                                                   [this](const QString &name) { return m_inFlight.contains(name); });
        if (free == dirty.cend())
            return std::nullopt;
        auto taken = std::make_optional(*free);
        dirty.erase(free);
        return taken;
    };
    while (m_inFlight.size() < m_inFlightLimit) {
        if (const auto id = next(m_dirtyContainers))
            inspectContainer(*id);
        else if (const auto image = next(m_dirtyImages))
            lookUpImage(*image);
        else
            break;
    }
    if (m_phase == Phase::Inspecting && m_inFlight.isEmpty() && m_dirtyContainers.isEmpty()
        && m_dirtyImages.isEmpty()) {
        m_phase = Phase::Idle;
        prune();
        m_ship.observedAt = QDateTime::currentDateTimeUtc();
        Q_EMIT completed();
    }
}

void ShipObserver::inspectContainer(const QString &id)
{
    m_inFlight.insert(id);
    m_engine.containers().inspect(id).then(m_scope, [this, id](const Result<model::ObservedContainer> &seen) {
        m_inFlight.remove(id);
        if (seen)
            take(*seen);
        else if (seen.error().code == ErrorCode::TimedOut)
            return miss(id, seen.error());
        else if (isLoss(seen.error()))
            return fail(seen.error());
        else if (seen.error().code == ErrorCode::NotFound)
            forgetContainer(id);
        settleOne();
    });
}

void ShipObserver::take(const model::ObservedContainer &container)
{
    m_ship.containers.removeIf(
        [&](const auto &entry) { return entry.value().id == container.id && entry.key() != container.name; });
    if (!m_interest.includes(container.name, environmentOf(container.spec.labels)))
        return;
    if (!m_ship.images.contains(container.imageId))
        m_dirtyImages.insert(container.imageId);
    m_listedStates.insert(container.id, container.state);
    m_ship.containers.insert(container.name, container);
}

/// Engines are known to hang over one container and to be well otherwise; whether this one is, its pulse tells. What
/// was known of the container stays, and the next observation asks again.
void ShipObserver::miss(const QString &id, const Error &error)
{
    m_listedStates.remove(id);
    Q_EMIT stalled(error);
    goOn();
}

void ShipObserver::forgetContainer(const QString &id)
{
    m_listedStates.remove(id);
    m_ship.containers.removeIf([&](const auto &entry) { return entry.value().id == id; });
    settleOne();
}

void ShipObserver::settleOne()
{
    Q_EMIT heard();
    goOn();
}

void ShipObserver::goOn()
{
    if (m_phase == Phase::Idle) {
        m_ship.observedAt = QDateTime::currentDateTimeUtc();
        Q_EMIT changed();
    }
    pump();
}

void ShipObserver::fail(const Error &error)
{
    reset();
    Q_EMIT failed(error);
}

} // namespace pilothouse::fleet

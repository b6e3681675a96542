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

/// Errors that are about the ship and not about the one container or image asked for.
bool isLoss(const Error &error)
{
    using enum ErrorCode;
    return error.code == Unreachable || error.code == TimedOut || error.code == Protocol || error.code == Unauthorized;
}

QString environmentOf(const QMap<QString, QString> &labels)
{
    return labels.value(QLatin1StringView(planning::environmentLabel));
}

} // namespace

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
    if (m_isListening)
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

bool ShipObserver::heardWithin(std::chrono::milliseconds time) const
{
    return m_heard.isValid() && m_heard.elapsed() < time.count();
}

void ShipObserver::askFacts()
{
    m_engine.system().facts().then(m_scope, [this](const Result<model::EngineFacts> &facts) {
        if (!facts)
            return fail(facts.error());
        heard();
        Q_EMIT answered();
        m_ship.engine = *facts;
        listen();
        askContainers();
    });
}

/// Before the list is asked for, so that nothing happens unheard between the two.
void ShipObserver::listen()
{
    m_events = m_engine.system().events({.filters = {{u"type"_s, {u"container"_s, u"image"_s}}}});
    m_isListening = true;
    m_events.each(
        m_scope,
        [this](const std::vector<engine::EngineEvent> &events) {
            heard();
            for (const auto &event : events)
                take(event);
            pump();
        },
        [this](const Result<void> &) {
            m_isListening = false;
            m_listedStates.clear();
            if (m_phase == Phase::Idle)
                Q_EMIT deaf();
        });
}

void ShipObserver::askContainers()
{
    m_phase = Phase::Listing;
    const auto reply = m_engine.containers().list(engine::Listing::All);
    reply.then(m_scope, [this](const Result<std::vector<engine::ContainerSummary>> &list) {
        if (!list)
            return fail(list.error());
        heard();
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
    while (m_inFlight.size() < inFlightLimit) {
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

void ShipObserver::forgetContainer(const QString &id)
{
    m_listedStates.remove(id);
    m_ship.containers.removeIf([&](const auto &entry) { return entry.value().id == id; });
    settleOne();
}

void ShipObserver::lookUpImage(const QString &name)
{
    m_inFlight.insert(name);
    m_engine.images().inspect(name).then(m_scope, [this, name](const Result<model::ObservedImage> &image) {
        m_inFlight.remove(name);
        if (image)
            takeImage(name, *image);
        else if (isLoss(image.error()))
            return fail(image.error());
        else
            m_ship.imageIds.remove(name);
        settleOne();
    });
}

void ShipObserver::takeImage(const QString &name, const model::ObservedImage &image)
{
    m_ship.images.insert(image.id, image);
    if (m_interest.references.contains(name))
        m_ship.imageIds.insert(name, image.id);
}

/// A container that is down keeps to the network it knew, even when that has been made anew under its name.
void ShipObserver::lookUpNetworks()
{
    m_ship.networkIds.clear();
    if (m_interest.networks.isEmpty())
        return;
    const QString key = u"networks"_s;
    m_inFlight.insert(key);
    m_engine.networks().list().then(m_scope, [this, key](const Result<std::vector<engine::Network>> &networks) {
        m_inFlight.remove(key);
        if (!networks && isLoss(networks.error()))
            return fail(networks.error());
        for (const auto &network : networks.value_or(std::vector<engine::Network>()))
            if (m_interest.networks.contains(network.name))
                m_ship.networkIds.insert(network.name, network.id);
        settleOne();
    });
}

void ShipObserver::settleOne()
{
    heard();
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

/// Images that nothing mentions any more.
void ShipObserver::prune()
{
    m_ship.imageIds.removeIf([this](const auto &entry) { return !m_interest.references.contains(entry.key()); });
    QSet<QString> used;
    for (const auto &id : std::as_const(m_ship.imageIds))
        used.insert(id);
    for (const auto &container : std::as_const(m_ship.containers))
        used.insert(container.imageId);
    m_ship.images.removeIf([&](const auto &entry) { return !used.contains(entry.key()); });
}

} // namespace pilothouse::fleet

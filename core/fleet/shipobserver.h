// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/fleet/interest.h"

#include <QElapsedTimer>

#include <algorithm>

namespace pilothouse::fleet {

/// Finds out what is on a ship and keeps it right by the engine's events. Lives in its link's thread.
///
/// An observation: the engine's facts and its event stream (unless that is open still), the list of containers,
/// then an inspect of each of ours that is new, differs in the list, or may have changed unheard; then the images that
/// these and the manifest mention, and which networks its own names mean now. From then on an event makes just its
/// container inspected again. When the event stream ends, the next observation opens another and inspects all of
/// ours anew, so that what happened in between is not missed.
class ShipObserver : public QObject
{
    Q_OBJECT
public:
    /// Inspects under way at the same time; more only makes the engine slower. Each has a connection, and each
    /// connection its buffers: a fleet of hundreds is asked more slowly.
    static constexpr int inFlightLimit = 8;
    static constexpr int inFlightOfFleet = 512;

    ShipObserver(engine::Engine &engine, const Interest &interest, QObject *parent);
    ~ShipObserver() override;

    /// From the next observation on.
    void setInterest(const Interest &interest) { m_interest = interest; }
    /// This is one of so many ships.
    void setFleetSize(int ships)
    {
        m_inFlightLimit = std::clamp(inFlightOfFleet / std::max(ships, 1), 2, inFlightLimit);
    }

    /// Begins an observation; ends in `completed` or `failed`. Not while one is under way.
    void observe();
    /// Has the next observation ask for the engine's facts as well.
    void askFactsAgain() { m_factsDue = true; }
    /// Drops what is under way. What is known stays, but counts as perhaps outdated.
    void reset();

    [[nodiscard]] bool isObserving() const { return m_phase != Phase::Idle; }
    /// Observing, and nothing that the engine has been asked yet could be out of date.
    [[nodiscard]] bool isAsking() const { return m_phase == Phase::Asking; }

    /// Everything but the contact.
    [[nodiscard]] const model::ObservedShip &ship() const { return m_ship; }

    /// The engine's events have been coming for so long.
    [[nodiscard]] bool hasListenedFor(std::chrono::milliseconds time) const;

Q_SIGNALS:
    void heard();    ///< whatever the engine said
    void answered(); ///< the first answer of an observation
    void completed();
    void changed(); ///< by an event
    /// The event stream ended: an observation is due, unless one is under way.
    void deafened(const pilothouse::base::Error &error);
    /// A container was not described in time, though an observation goes on without.
    void stalled(const pilothouse::base::Error &error);
    void failed(const pilothouse::base::Error &error);

private:
    enum class Phase { Idle, Asking, Listing, Inspecting };

    void askFacts();
    void listen();
    void askContainers();
    void take(const std::vector<engine::ContainerSummary> &list);
    void take(const engine::EngineEvent &event);
    void takeContainerEvent(const engine::EngineEvent &event);
    void pump();
    void inspectContainer(const QString &id);
    void lookUpImage(const QString &name);
    void lookUpNetworks();
    void take(const model::ObservedContainer &container);
    void miss(const QString &id, const base::Error &error);
    void forgetContainer(const QString &id);
    void takeImage(const QString &name, const model::ObservedImage &image);
    void settleOne();
    void goOn();
    void fail(const base::Error &error);
    void prune();

    engine::Engine &m_engine;
    Interest m_interest;
    model::ObservedShip m_ship;
    QObject *m_scope; ///< receiver of all replies; its end drops them
    base::Subscription<engine::EngineEvent> m_events;
    Phase m_phase = Phase::Idle;
    bool m_isListening = false;
    bool m_factsDue = true;
    int m_inFlightLimit = inFlightLimit;
    QSet<QString> m_dirtyContainers; ///< ids to be inspected
    QSet<QString> m_dirtyImages;     ///< references and ids to be looked up
    QSet<QString> m_inFlight;
    QHash<QString, model::ContainerState> m_listedStates; ///< by id, as the last list had it
    QElapsedTimer m_listening;
};

/// Errors that are about the ship and not about the one container or image asked for.
[[nodiscard]] bool isLoss(const base::Error &error);

} // namespace pilothouse::fleet

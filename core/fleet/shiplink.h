// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/publisher.h"
#include "core/engine/engine.h"
#include "core/execution/operationrunner.h"
#include "core/fleet/backoff.h"
#include "core/fleet/fleet.h"
#include "core/fleet/imagepull.h"
#include "core/fleet/interest.h"
#include "core/fleet/pulse.h"
#include "core/fleet/standing.h"

#include <QElapsedTimer>
#include <QTimer>

namespace pilothouse::transport {
class SshLines;
}

namespace pilothouse::fleet {

class ShipObserver;

using Snapshot = std::shared_ptr<const model::ObservedShip>;

template <typename T>
using PromiseTo = std::shared_ptr<base::Promise<T>>;

/// One ship kept connected and observed. Lives in an I/O thread; all functions are called there.
///
/// A failed attempt is repeated after a growing wait; what was known of the ship stays meanwhile. How it stands, and
/// why, its Standing tells.
class ShipLink : public QObject
{
    Q_OBJECT
public:
    /// Of `lines`, an SSH ship takes its own: they are used in the thread this is made in, and not afterwards.
    ShipLink(const model::Ship &ship, const Interest &interest, transport::SshLines &lines);
    ~ShipLink() override;

    /// Connects for the first time and observes from then on.
    void open();
    void setInterest(const Interest &interest);
    void setFleetSize(int ships);
    /// For the pulls from now on.
    void setRegistries(Registries registries) { m_registries = std::move(registries); }

    /// Settles with what was seen after this call, or with the last snapshot when the ship does not answer.
    void observe(const PromiseTo<Snapshot> &promise);
    /// Does not wait for the next attempt's time.
    void retry();
    /// The computer has slept, or its network is another: a lost ship is tried at once, and one that answers is asked
    /// whether it still does. A refusal stays one.
    void doubt();

    /// Does one step of a plan.
    void perform(const planning::Step &step, const execution::ProgressSink &progress,
                 const PromiseTo<execution::OperationResult> &promise);
    void logs(const model::InstanceId &container, const LogRequest &request,
              const std::shared_ptr<base::Publisher<model::LogLine>> &publisher);
    void inspect(const model::InstanceId &container, const PromiseTo<QJsonObject> &promise);

Q_SIGNALS:
    /// At most about ten times a second.
    void observed(const pilothouse::fleet::Snapshot &snapshot);

private:
    ShipLink(const model::Ship &ship, const Interest &interest, std::unique_ptr<transport::Dialer> dialer);
    void listenToObserver();
    void listenToPulse();
    void attempt(Standing::Try kind);
    [[nodiscard]] std::unique_ptr<transport::Dialer> watched(std::unique_ptr<transport::Dialer> dialer);
    void countTime();
    void succeed();
    void fail(const base::Error &error);
    void becomeDeaf(const base::Error &error);
    void judgeClock();
    void lookAgainLater();
    void setStanding(const std::function<void(Standing &, const QDateTime &)> &change);
    void reach(const PromiseTo<execution::OperationResult> &promise);
    void publishSoon();
    Snapshot publish();

    model::Ship m_ship;
    Registries m_registries;
    engine::Engine m_engine;
    ShipObserver *m_observer;
    Pulse *m_pulse;
    Standing m_standing;
    BackOff m_backOff;
    QTimer m_retry;
    QTimer m_deadline; ///< for the first answer of an attempt
    int m_diallings = 0;
    bool m_awaitsAnswer = false;
    bool m_hasStalled = false; ///< in the observation under way
    QTimer m_publish;
    QElapsedTimer m_published;
    std::vector<PromiseTo<Snapshot>> m_waiting;     ///< for the observation under way
    std::vector<PromiseTo<Snapshot>> m_waitingNext; ///< for the one after it
};

} // namespace pilothouse::fleet

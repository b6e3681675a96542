// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"
#include "core/execution/operationrunner.h"
#include "core/fleet/imagepull.h"

#include <QObject>

#include <functional>
#include <stop_token>

namespace pilothouse::fleet {

/// Where an operation's progress and end go.
struct OperationEnds {
    execution::ProgressSink progress;
    std::shared_ptr<base::Promise<execution::OperationResult>> promise;
};

/// One step of a plan on its way: makes the engine call, or waits, answers the promise and goes. A cancelled promise
/// cancels the call. Lives in the ship's I/O thread.
class ShipOperation : public QObject
{
    Q_OBJECT
public:
    ShipOperation(engine::Engine &engine, const planning::Step &step, OperationEnds ends, Registries registries,
                  QObject *parent);
    ~ShipOperation() override;

private:
    void begin();
    void pull(const planning::PullImage &operation);
    void wait(std::chrono::seconds duration);
    void awaitRunning();
    void check(const planning::PassCheck &operation);

    /// Ends with the reply of a single call.
    template <typename T>
    void endWith(const base::Reply<T> &reply);
    void end(const base::Result<QString> &note);

    engine::Engine &m_engine;
    planning::Step m_step;
    OperationEnds m_ends;
    Registries m_registries;
    bool m_ended = false;
    std::function<void()> m_cancel; ///< gives up the call under way
    std::unique_ptr<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace pilothouse::fleet

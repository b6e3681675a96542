// SPDX-License-Identifier: Apache-2.0
//
// The part of a ShipLink that passes calls on: steps of plans, logs, inspections.
#include "core/base/thread.h"
#include "core/fleet/shiplink.h"
#include "core/fleet/shipoperation.h"

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::Error;
using base::ErrorCode;
using base::Result;
using execution::OperationResult;

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
        const Error why = m_standing.cause().value_or(Error{ErrorCode::Unreachable, u"it does not answer"_s, {}});
        promise->settle(tl::unexpected(why.in(u"ship "_s + m_ship.id.value)));
    });
    observe(seen);
}

void ShipLink::logs(const model::InstanceId &container, const LogRequest &request,
                    const std::shared_ptr<base::Publisher<model::LogLine>> &publisher)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_engine.containers().pourLogs(
        container.value,
        {.tail = request.tail, .since = request.since, .follow = request.follow, .timestamps = request.timestamps},
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

} // namespace pilothouse::fleet

// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/fleetrunner.h"

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::ErrorCode;
using execution::OperationResult;

base::Reply<OperationResult> FleetRunner::run(const planning::Step &step, execution::ProgressSink progress)
{
    const auto links = m_links.load();
    const auto it = links ? links->find(step.ship) : Links::const_iterator{};
    if (!links || it == links->end())
        return base::Reply<OperationResult>::of(
            base::failure(ErrorCode::NotFound, u"no ship %1 in this fleet"_s.arg(step.ship.value)));
    auto promise = std::make_shared<base::Promise<OperationResult>>();
    auto reply = promise->reply();
    ShipLink *link = it->second.get();
    QMetaObject::invokeMethod(
        link, [link, step, progress = std::move(progress), promise] { link->perform(step, progress, promise); },
        Qt::QueuedConnection);
    return reply;
}

} // namespace pilothouse::fleet

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/execution/operationrunner.h"
#include "core/fleet/shiplink.h"

#include <atomic>
#include <map>

namespace pilothouse::fleet {

/// The links of a fleet at one moment. A link ends in its own thread once the last snapshot that holds it is gone, so
/// that a run never meets a link that has just been dropped.
using Links = std::map<model::ShipId, std::shared_ptr<ShipLink>>;

/// Does the steps of plans on the ships' engines: hands each to its ship's link, in the link's thread.
class FleetRunner : public execution::OperationRunner
{
public:
    /// From the fleet's thread, while runs may be under way.
    void setLinks(std::shared_ptr<const Links> links) { m_links.store(std::move(links)); }

    /// From any thread. NotFound for a ship that is not of the fleet.
    base::Reply<execution::OperationResult> run(const planning::Step &step, execution::ProgressSink progress) override;

private:
    std::atomic<std::shared_ptr<const Links>> m_links;
};

} // namespace pilothouse::fleet

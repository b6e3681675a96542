// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/subscription.h"
#include "core/engine/engine.h"
#include "core/fleet/fleet.h"

namespace pilothouse::fleet {

/// Passes a container's log on from its engine to a subscriber in another thread. Lives in the ship's I/O thread until
/// the log ends or nobody listens any more.
class ContainerLog : public QObject
{
    Q_OBJECT
public:
    ContainerLog(engine::Engine &engine, const model::InstanceId &container, const LogRequest &request,
                 std::shared_ptr<base::Publisher<model::LogLine>> publisher, QObject *parent);

private:
    std::shared_ptr<base::Publisher<model::LogLine>> m_publisher;
    base::Subscription<model::LogLine> m_lines;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace pilothouse::fleet

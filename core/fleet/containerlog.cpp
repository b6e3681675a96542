// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/containerlog.h"

namespace pilothouse::fleet {

ContainerLog::ContainerLog(engine::Engine &engine, const model::InstanceId &container, const LogRequest &request,
                           std::shared_ptr<base::Publisher<model::LogLine>> publisher, QObject *parent)
    : QObject(parent)
    , m_publisher(std::move(publisher))
    , m_lines(engine.containers().logs(
          container.value, {.tail = request.tail, .follow = request.follow, .timestamps = request.timestamps}))
    , m_onStop(m_publisher->stopToken(), [this] { deleteLater(); })
{
    m_lines.each(
        this,
        [this](std::vector<model::LogLine> lines) {
            for (auto &line : lines)
                m_publisher->push(std::move(line));
        },
        [this](const base::Result<void> &result) {
            m_publisher->end(result);
            deleteLater();
        });
}

} // namespace pilothouse::fleet

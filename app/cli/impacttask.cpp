// SPDX-License-Identifier: Apache-2.0
#include "app/cli/impacttask.h"

#include "app/cli/impactoutput.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace pilothouse::cli {

ImpactTask::ImpactTask(const Scene &scene)
    : m_scene(scene)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ImpactTask::show);
}

void ImpactTask::start()
{
    if (const auto things = thingsOf(*m_scene.environment, m_scene.arguments.intent.selection.things); !things) {
        Q_EMIT finished(refuseUsage(things.error().message));
        return;
    }
    m_scene.fleet.observe().then(this, [this](const base::Result<model::ObservedState> &) { show(); });
    const bool mayAsk = std::ranges::any_of(m_scene.environment->ships, [](const model::Ship &ship) {
        return std::holds_alternative<model::SshEndpoint>(ship.endpoint);
    });
    if (!mayAsk) // a log-in may wait for the operator
        m_patience.start(5s);
}

void ImpactTask::show()
{
    m_patience.stop();
    if (!std::exchange(m_isShown, true))
        Q_EMIT finished(showImpact(m_scene.arguments, *m_scene.environment, m_scene.fleet.observed()));
}

} // namespace pilothouse::cli

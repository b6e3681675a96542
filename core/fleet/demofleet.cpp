// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/demofleet.h"

#include "core/planning/desired.h"

namespace pilothouse::fleet {

DemoFleet::DemoFleet()
    : m_loaded(manifest::load(m_demo.manifestPath()))
{
    if (!m_loaded.isValid()) {
        m_problem =
            m_loaded.diagnostics.empty() ? m_demo.manifestPath() : model::toString(m_loaded.diagnostics.front());
        return;
    }
    if (const auto stocked = stock(m_demo, *m_loaded.environment); !stocked)
        m_problem = stocked.error().message;
}

void DemoFleet::giveTo(QThread *thread)
{
    m_demo.moveToThread(thread);
    m_demo.rehearsal().moveToThread(thread);
}

base::Result<void> stock(rehearsal::Demo &demo, const model::Environment &environment)
{
    const planning::Variables variables(environment);
    for (const auto &instance : environment.instances) {
        const auto wanted = planning::desiredSpec(environment, variables, instance);
        if (const auto stocked = demo.stock(instance.ship, instance.id, wanted); !stocked)
            return tl::unexpected(stocked.error().in(instance.id.value));
    }
    return {};
}

} // namespace pilothouse::fleet

// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/demofleet.h"

#include "core/planning/desired.h"

namespace pilothouse::fleet {

DemoFleet::DemoFleet()
{
    const auto loaded = manifest::load(m_demo.manifestPath());
    if (!loaded.isValid()) {
        m_problem = loaded.diagnostics.empty() ? m_demo.manifestPath() : model::toString(loaded.diagnostics.front());
        return;
    }
    if (const auto stocked = stock(m_demo, *loaded.environment); !stocked)
        m_problem = stocked.error().message;
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

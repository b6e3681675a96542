// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/reconcile.h"
#include "tests/planning/sample.h"
#include "tests/planning/simulation.h"

namespace pilothouse::sample {

using namespace pilothouse::model;
using namespace pilothouse::planning;

/// The shop as it is after a first apply.
inline Simulation running(const Environment &environment)
{
    Simulation simulation(environment);
    const auto plan = reconcile(environment, simulation.observed(), {});
    if (simulation.carryOut(*plan) != -1)
        qFatal("the simulation refused");
    return simulation;
}

inline Plan plan(const Environment &environment, const Simulation &simulation, const Intent &intent = {})
{
    return *reconcile(environment, simulation.observed(), intent);
}

inline Intent all(Verb verb)
{
    return {.verb = verb, .selection = {.all = true}};
}

inline Environment edited(Environment environment, const QString &name, const std::function<void(Instance &)> &edit)
{
    edit(*environment.instances.find({name}));
    return environment;
}

inline const Action &action(const Plan &plan, const QString &instance)
{
    static const Action none;
    const auto it = std::ranges::find(plan.actions, InstanceId{instance}, &Action::instance);
    return it == plan.actions.end() ? none : *it;
}

inline QStringList operations(const Plan &plan, const QString &instance)
{
    QStringList names;
    for (const StepId step : action(plan, instance).steps)
        names += toIdentifier(plan.step(step).operation);
    return names;
}

/// Whether `later` has to wait, directly or not, for `earlier`.
inline bool waits(const Plan &plan, StepId later, StepId earlier)
{
    return later == earlier
        || std::ranges::any_of(plan.step(later).after, [&](StepId s) { return waits(plan, s, earlier); });
}

} // namespace pilothouse::sample

// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/voyage.h"

namespace pilothouse::fleet {

Voyage::Voyage(std::shared_ptr<const model::Environment> environment, Fleet &fleet, planning::Intent intent,
               QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_fleet(fleet)
    , m_intent(std::move(intent))
{
}

base::Reply<planning::Plan> Voyage::plan()
{
    auto promise = std::make_unique<base::Promise<planning::Plan>>();
    auto reply = promise->reply();
    m_fleet.observe().then(
        this,
        [this, promise = std::shared_ptr(std::move(promise))](const base::Result<model::ObservedState> &observed) {
            promise->settle(planning::reconcile(*m_environment, observed ? *observed : m_fleet.observed(), m_intent));
        });
    return reply;
}

} // namespace pilothouse::fleet

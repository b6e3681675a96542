// SPDX-License-Identifier: Apache-2.0
#include "core/planning/turns.h"

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

Turns::Turns(const model::ObservedState &observed)
    : m_observed(observed)
{
}

void Turns::keep(const model::Instance &instance)
{
    if (!instance.turns.isEmpty() && isUp(instance))
        take(instance);
}

void Turns::giveWay(const model::Instance &instance, Decision &decision)
{
    if (instance.turns.isEmpty() || !decision.has(Call::Start))
        return;
    for (const QString &turn : instance.turns) {
        const model::InstanceId holder = m_holders.value(turn, instance.id);
        if (holder == instance.id)
            continue;
        const Change why{u"port "_s + turn, u"taken by "_s + holder.value, u"free"_s};
        decision = {Action::Kind::Leave, {Cause::Kind::Requested, {why}, {}, 0}, {}, true, {}};
        return;
    }
    take(instance);
}

bool Turns::isUp(const model::Instance &instance) const
{
    const auto *ship = m_observed.ship(instance.ship);
    const auto *container = ship ? ship->container(instance.id) : nullptr;
    return container && container->isUp();
}

void Turns::take(const model::Instance &instance)
{
    for (const QString &turn : instance.turns)
        if (!m_holders.contains(turn))
            m_holders.insert(turn, instance.id);
}

} // namespace pilothouse::planning

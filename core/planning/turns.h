// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/decision.h"

#include <QHash>

namespace pilothouse::planning {

/// Whose turn it is on the host ports that are written once for several instances (Instance::turns). An engine gives
/// a port to one container only, so of those asked to start, the others stay down.
class Turns
{
public:
    explicit Turns(const model::ObservedState &observed);

    /// An instance that is up keeps its turn. Call it for all of a plan before `giveWay`.
    void keep(const model::Instance &instance);

    /// Takes the instance's turns for it; or, if another has one of them, the decision becomes to leave it down.
    void giveWay(const model::Instance &instance, Decision &decision);

private:
    [[nodiscard]] bool isUp(const model::Instance &instance) const;
    void take(const model::Instance &instance);

    const model::ObservedState &m_observed;
    QHash<QString, model::InstanceId> m_holders;
};

} // namespace pilothouse::planning

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/checkwords.h"
#include "core/model/environment.h"
#include "core/model/observed.h"
#include "core/planning/status.h"

#include <QString>

namespace pilothouse::app {

/// What is wrong with a thing, in two sentences at most; both empty when nothing is.
struct Trouble {
    QString title;
    QString text;

    bool operator==(const Trouble &) const = default;
};

[[nodiscard]] Trouble instanceTrouble(const planning::InstanceStatus &status, const model::ObservedContainer *container,
                                      const model::ObservedShip *ship, const model::Environment &environment);

/// Of a check that failed.
[[nodiscard]] Trouble checkTrouble(const CheckGlance &checks);

[[nodiscard]] Trouble shipTrouble(const model::ObservedShip *ship, const model::Environment &environment);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/plan.h"

#include <QSet>

namespace pilothouse::app {

/// The instances whose actions cannot be done when `leftOut` is not: themselves, and whatever comes after a step of
/// theirs, to any depth.
[[nodiscard]] QSet<model::InstanceId> withWhatHangsOn(const planning::Plan &plan,
                                                      const QSet<model::InstanceId> &leftOut);

/// The same plan without the actions of `leftOut` and what hangs on them; steps are numbered anew.
[[nodiscard]] planning::Plan without(const planning::Plan &plan, const QSet<model::InstanceId> &leftOut);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/precedence.h"
#include "core/planning/reconcile.h"

namespace pilothouse::planning {

/// Verbs that go from dependents to what they depend on.
[[nodiscard]] bool goesDown(Verb verb);

/// The instances a selection means: true at their positions. Fails as `resolve` does.
[[nodiscard]] base::Result<std::vector<bool>> choose(const model::Environment &environment, const Selection &selection,
                                                     Verb verb, Ordering ordering);

/// Whether a shell pattern (`*`, `?`, `[…]`) fits a whole name. An empty pattern fits every name.
[[nodiscard]] bool fits(const QString &pattern, const QString &name);

} // namespace pilothouse::planning

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/precedence.h"
#include "core/planning/reconcile.h"

#include <QRegularExpression>

namespace pilothouse::planning {

/// Verbs that go from dependents to what they depend on.
[[nodiscard]] bool goesDown(Verb verb);

/// The instances a selection means: true at their positions. Fails as `resolve` does.
[[nodiscard]] base::Result<std::vector<bool>> choose(const model::Environment &environment, const Selection &selection,
                                                     Verb verb, Ordering ordering);

/// A shell pattern (`*`, `?`, `[…]`) for whole names. An empty one fits every name.
class Glob
{
public:
    explicit Glob(const QString &pattern);

    [[nodiscard]] bool fits(const QString &name) const;

private:
    bool m_isAll = false;
    QRegularExpression m_expression;
};

/// "; did you mean NAME?" for the nearest service, container or, if they are offered, ship; nothing when none is near.
enum class Ships { Offered, LeftOut };
[[nodiscard]] QString nearestThing(const model::Environment &environment, const QString &thing, Ships ships);

/// The complaint about a thing that does not exist, with the nearest name if there is one.
[[nodiscard]] base::Error unknownThing(const model::Environment &environment, const QString &thing);

} // namespace pilothouse::planning

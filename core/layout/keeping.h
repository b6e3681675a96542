// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/ranking.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace pilothouse::layout {

/// Columns of what stood somewhere before.
struct KeptColumns {
    std::vector<int> columns;                 ///< by vertex
    std::vector<double> insets;               ///< by vertex: how far right of its column's left side it stands
    std::vector<std::optional<double>> lefts; ///< by column, where it stood; nothing for one that comes between
};

/// Whoever stood somewhere stays in that column, but for a new arc from one that stood beside it or farther right: then
/// it moves right, and so does what needs it. A newcomer stands right of what it needs and left of what needs it: in a
/// column that is there if one is between, else in one of its own. Where that cannot be, it is right of what it needs,
/// and some of its arcs run against the columns. `former`: corners by vertex; nothing for newcomers.
[[nodiscard]] KeptColumns keptColumns(const Arcs &arcs, const std::vector<std::optional<QPointF>> &former);

} // namespace pilothouse::layout

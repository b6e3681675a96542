// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/lanes.h"

namespace pilothouse::layout {

enum class Start { Former, Fresh };

/// Puts the columns in the order to start from. Former: most groups have a place they stood at, and stand so again,
/// newcomers beside what they are tied to. Fresh: groups as given. Either way a lane stands where the straight line
/// between the ends of its chain passes the column.
Start startingOrder(Lanes &lanes);

/// Another order to start from, whatever the one that was: what hangs together stands together. Every group gets the
/// weighted mean of what it is tied to, again and again, which leaves the slowest mode of the graph (its Fiedler
/// vector, nearly): neighbours have like values, far ends of the graph differ most.
void orderByNearness(Lanes &lanes);

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layout/lanes.h"

namespace pilothouse::layout {

/// The same lanes, but arcs of one kind that leave one group share theirs for as long as they run side by side, and so
/// do arcs that come to one group: whatever a shared lane joins is joined by an arc. Lanes that are nearly beside one
/// another change places for that, where it costs no more than a crossing. `kinds`: by arc; -1 shares with none.
[[nodiscard]] Lanes bundled(const Lanes &lanes, const std::vector<int> &kinds);

} // namespace pilothouse::layout

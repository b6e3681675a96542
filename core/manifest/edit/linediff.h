// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/patch.h"

#include <optional>

namespace pilothouse::manifest::edit {

/// The fewest whole lines that make one text of another (E. Myers, "An O(ND) Difference Algorithm", 1986); where very
/// many differ, the one range in which they do. Lines end with "\n" and belong together with it.
[[nodiscard]] Patch linePatchBetween(const QByteArray &before, const QByteArray &after);

/// What two have made of one text, together; nothing if both have changed the same lines, or lines side by side.
[[nodiscard]] std::optional<QByteArray> mergedLines(const QByteArray &base, const QByteArray &mine,
                                                    const QByteArray &theirs);

} // namespace pilothouse::manifest::edit

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace pilothouse::app {

/// How well a typed text fits: the higher the better.
struct FuzzyMatch {
    int score = 0;
    std::vector<int> positions; ///< of the matched characters, for emphasis

    bool operator==(const FuzzyMatch &) const = default;
};

/// Whether all characters of `typed` (spaces apart) stand in `text` in that order, in any case, and how well: whole
/// prefixes beat starts of words, these beat runs, these beat scattered characters; short texts beat long ones.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString &typed, const QString &text);

} // namespace pilothouse::app

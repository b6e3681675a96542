// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/instancerow.h"

#include <QRegularExpression>

namespace pilothouse::app {

/// One word of a filter, with what it asks for.
struct FilterTerm {
    enum class Key { Text, Status, Ship, Service, Label };
    Key key = Key::Text;
    QString value;                   ///< as written; a label's is "tier" or "tier=front"
    QRegularExpression pattern = {}; ///< of a value with *

    bool operator==(const FilterTerm &other) const { return key == other.key && value == other.value; }
};

/// Which instances are to be seen: "status:failed ship:prod-2 label:tier=front pay". Terms of one key are
/// alternatives, words and keys must all hold. A value is a whole name unless it has *; quotes keep blanks together.
/// The Map and the Instances table read it alike.
struct InstanceFilter {
    std::vector<FilterTerm> terms;

    [[nodiscard]] bool isEmpty() const { return terms.empty(); }
    [[nodiscard]] bool fits(const InstanceRow &row) const;
    [[nodiscard]] bool has(const FilterTerm &term) const;
    bool operator==(const InstanceFilter &) const = default;
};

/// Never fails: what is no known key is a word to be found. A key without a value, as while it is typed, asks nothing.
[[nodiscard]] InstanceFilter filterFrom(const QString &text);

/// The filter as text that reads back as the same.
[[nodiscard]] QString toText(const InstanceFilter &filter);

/// "ship:" and so on; empty for words.
[[nodiscard]] QLatin1StringView prefixOf(FilterTerm::Key key);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace pilothouse::manifest {

/// How many insertions, deletions, replacements and swaps of neighbours turn one text into the other
/// (Damerau-Levenshtein, optimal string alignment), case ignored. At most `limit` + 1 is told.
[[nodiscard]] int editDistance(QStringView a, QStringView b, int limit);

/// Guesses which of the existing names a misspelt one was meant to be.
class NearestName
{
public:
    NearestName() = default;
    explicit NearestName(QStringList names)
        : m_names(std::move(names))
    {
    }

    /// The nearest name if it is near enough to be meant, else nothing. Gives up guessing once it has compared
    /// some millions of names, so that thousands of wrong references stay quick.
    [[nodiscard]] QString to(const QString &name) const;

private:
    QStringList m_names;
    mutable qint64 m_comparisons = 0;
};

} // namespace pilothouse::manifest

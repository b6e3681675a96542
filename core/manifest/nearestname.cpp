// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/nearestname.h"

#include <algorithm>
#include <vector>

namespace pilothouse::manifest {

namespace {

constexpr qint64 mostComparisons = 500'000;
constexpr qsizetype longestName = 64;

} // namespace

int editDistance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    const auto width = std::size_t(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (std::size_t j = 1; j < width; ++j) {
            const auto bj = qsizetype(j);
            const bool same = a[i - 1].toLower() == b[bj - 1].toLower();
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1].toLower() == b[bj - 2].toLower()
                && a[i - 2].toLower() == b[bj - 1].toLower())
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        if (*std::ranges::min_element(row) > limit)
            return limit + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return last.back();
}

QString NearestName::to(const QString &name) const
{
    if (name.size() > longestName || m_comparisons > mostComparisons)
        return {};
    QString nearest;
    int best = name.size() < 4 ? 1 : int(std::min<qsizetype>(3, name.size() / 3 + 1));
    best = std::min(best, int(name.size()) - 1);
    for (const QString &candidate : m_names) {
        ++m_comparisons;
        const int distance = candidate.size() <= longestName ? editDistance(name, candidate, best) : best + 1;
        if (distance > best || (distance == best && !nearest.isEmpty()))
            continue;
        best = distance;
        nearest = candidate;
    }
    return nearest;
}

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
//
// Cards of the map that show how their instances are, not which.
#include "app/map/mapitem.h"

#include "app/shell/status.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

void MapItem::toggleFold(const QString &key)
{
    if (!m_folds.remove(key))
        m_folds.insert(key);
    layOut();
}

void MapItem::foldAll(bool fold)
{
    m_folds.clear();
    for (const MapCard &card : scene().cards) {
        if (fold)
            m_folds.insert(card.key);
    }
    layOut();
}

bool MapItem::hasFolds() const
{
    return std::ranges::any_of(scene().cards, &MapCard::folded);
}

QString MapItem::foldSentence() const
{
    std::array<int, 7> counts{};
    int all = 0;
    for (const MapCard &card : scene().cards) {
        for (std::size_t s = 0; card.folded && s < counts.size(); ++s) {
            counts[s] += card.counts[s];
            all += card.counts[s];
        }
    }
    if (all == 0)
        return {};
    QStringList parts;
    for (std::size_t s = 0; s < counts.size(); ++s) {
        if (counts[s] > 0)
            parts.append(u"%1 %2"_s.arg(counts[s]).arg(status::toText(status::fromPlanning(planning::Status(s)))));
    }
    return tr("%n instance(s) folded: %1", nullptr, all).arg(parts.join(", "_L1));
}

} // namespace pilothouse::app

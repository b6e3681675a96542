// SPDX-License-Identifier: Apache-2.0
//
// Instances of the map that the operator does not want to see: they stay where they are, in the dark.
#include "app/map/mapitem.h"

namespace pilothouse::app {

void MapItem::setFilter(const QString &text)
{
    if (m_filterText == text)
        return;
    m_filterText = text;
    m_filter = filterFrom(text);
    refilter();
    Q_EMIT filterTextChanged();
}

/// By the statuses that the map shows: a check that failed counts.
void MapItem::refilter()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    std::vector<char> out;
    if (environment && !m_filter.isEmpty()) {
        out.assign(scene().rows.size(), 0);
        for (std::size_t r = 0; r < out.size(); ++r) {
            const MapRow &shown = scene().rows[r];
            const model::InstanceId id{shown.name};
            const model::Instance *instance = environment->instances.find(id);
            if (!instance)
                continue;
            const model::ObservedShip *ship = m_workspace->observed().ship(instance->ship);
            InstanceRow row =
                instanceRow(*instance, ship ? ship->container(id) : nullptr, m_workspace->assessment().of(id));
            row.status = shown.status;
            out[r] = char(!m_filter.fits(row));
        }
    }
    filterOut(std::move(out));
}

QString MapItem::filterSentence() const
{
    const int out = filteredOutCount();
    return m_filter.isEmpty() ? QString()
        : out == 0            ? tr("Every instance fits")
                              : tr("%n instance(s) filtered out", nullptr, out);
}

} // namespace pilothouse::app

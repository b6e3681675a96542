// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapcolours.h"

#include <cmath>

namespace pilothouse::app {

QColor blend(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

MapPalette MapPalette::dimmed() const
{
    MapPalette result = *this;
    for (QColor *colour : {&result.line, &result.text, &result.muted, &result.accent, &result.selection})
        *colour = blend(*colour, ground, 0.68);
    for (QColor *colour : {&result.panel, &result.raised})
        *colour = blend(*colour, ground, 0.75);
    for (QColor &colour : result.status)
        colour = blend(colour, ground, 0.62);
    return result;
}

MapPalette MapColours::palette() const
{
    MapPalette palette{m_ground, m_panel, m_raised, m_line, m_text, m_muted, m_accent, m_selection, {}};
    const auto set = [&](planning::Status status, const QColor &colour) {
        palette.status[std::size_t(status)] = colour;
    };
    set(planning::Status::Failed, m_failed);
    set(planning::Status::Unreachable, m_unreachable);
    set(planning::Status::Drifted, m_drifted);
    set(planning::Status::ToCreate, m_accent);
    set(planning::Status::Stopped, m_stopped);
    set(planning::Status::Starting, m_starting);
    set(planning::Status::Running, m_running);
    return palette;
}

} // namespace pilothouse::app

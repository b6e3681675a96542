// SPDX-License-Identifier: Apache-2.0
//
// Lanes that go the same way find together.
#include "core/layout/ordering.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace pilothouse::layout {

namespace {

constexpr std::size_t mostBetween = 24; ///< lanes and groups that one gets past
constexpr long long worthOfALane = 1;   ///< in crossings

/// The nearest place above where the same stands.
std::optional<std::size_t> nearestAbove(std::size_t place, const auto &at)
{
    for (std::size_t above = place; above > 0 && place - above <= mostBetween; --above) {
        if (at(above - 1) == at(place))
            return above - 1;
    }
    return std::nullopt;
}

} // namespace

std::vector<int> Ordering::gather(Side side, const std::vector<int> &kinds)
{
    std::vector<int> leads(m_positions.size());
    std::iota(leads.begin(), leads.end(), 0);
    const std::size_t count = m_columns.size();
    for (std::size_t i = 0; i < count; ++i) {
        auto &column = m_columns[side == Side::Left ? i : count - 1 - i];
        std::vector<Company> companies;
        for (const int v : column) {
            const int kind = kinds[std::size_t(v)];
            companies.emplace_back(kind, kind < 0 ? -1 : leads[std::size_t(neighbours(v, side).front())]);
        }
        gatherColumn(column, companies);
        for (std::size_t p = 1; p < column.size(); ++p) {
            if (companies[p].first >= 0 && companies[p] == companies[p - 1])
                leads[std::size_t(column[p])] = leads[std::size_t(column[p - 1])];
        }
    }
    return leads;
}

/// `companies`: by position in the column; those change places, too.
void Ordering::gatherColumn(std::vector<int> &column, std::vector<Company> &companies)
{
    const Hand hand{meetings(column, Side::Left), meetings(column, Side::Right)};
    std::vector<int> order(column.size());
    std::iota(order.begin(), order.end(), 0);
    const auto companyAt = [&](std::size_t place) { return companies[std::size_t(order[place])]; };
    const auto iterator = [&](std::size_t place) { return order.begin() + std::ptrdiff_t(place); };
    for (std::size_t place = 1; place < order.size(); ++place) {
        const auto mate = companyAt(place).first < 0 ? std::nullopt : nearestAbove(place, companyAt);
        if (!mate)
            continue;
        long long up = 0;
        long long down = 0;
        for (std::size_t between = *mate + 1; between < place; ++between) {
            up += hand.excess(order[place], order[between]);
            down += hand.excess(order[between], order[*mate]);
        }
        if (up <= worthOfALane)
            std::rotate(iterator(*mate + 1), iterator(place), iterator(place + 1));
        else if (down <= worthOfALane)
            std::rotate(iterator(*mate), iterator(*mate + 1), iterator(place));
    }
    const auto vertices = column;
    const auto before = companies;
    for (std::size_t i = 0; i < order.size(); ++i) {
        column[i] = vertices[std::size_t(order[i])];
        companies[i] = before[std::size_t(order[i])];
    }
    number(column);
}

} // namespace pilothouse::layout

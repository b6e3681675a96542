// SPDX-License-Identifier: Apache-2.0
#include "core/layout/bundling.h"

#include "core/layout/ordering.h"

#include <map>

namespace pilothouse::layout {

namespace {

/// One vertex for all that have the same lead.
Lanes merged(const Lanes &lanes, const std::vector<int> &leads)
{
    std::vector<int> numbers(leads.size(), -1);
    Lanes result;
    for (std::size_t v = 0; v < leads.size(); ++v) {
        if (leads[v] != int(v))
            continue;
        numbers[v] = int(result.vertices.size());
        result.vertices.push_back(lanes.vertices[v]);
        result.vertices.back().left.clear();
        result.vertices.back().right.clear();
    }
    for (const auto &column : lanes.columns) {
        auto &kept = result.columns.emplace_back();
        for (const int v : column) {
            if (leads[std::size_t(v)] == v)
                kept.push_back(numbers[std::size_t(v)]);
        }
    }
    for (const auto &chain : lanes.chains) {
        auto &kept = result.chains.emplace_back();
        for (const int v : chain)
            kept.push_back(numbers[std::size_t(leads[std::size_t(v)])]);
        for (std::size_t i = 1; i < kept.size(); ++i) {
            result.at(kept[i - 1]).right.push_back(kept[i]);
            result.at(kept[i]).left.push_back(kept[i - 1]);
        }
    }
    return result;
}

/// Arcs bundled where they leave a group (Left) or come to one (Right). `kinds`: by arc; what is bundled already
/// stays so.
Lanes bundledAt(Side side, Lanes lanes, const std::vector<int> &kinds)
{
    std::vector<int> kindOf(lanes.vertices.size(), -1);
    for (std::size_t a = 0; a < lanes.chains.size(); ++a) {
        const auto &chain = lanes.chains[a];
        for (std::size_t i = 1; i + 1 < chain.size(); ++i) {
            const bool isShared = lanes.at(chain[i]).left.size() > 1;
            kindOf[std::size_t(chain[i])] = isShared ? -1 : kinds[a];
        }
    }
    Ordering ordering(lanes);
    const std::vector<int> leads = ordering.gather(side, kindOf);
    lanes.columns = ordering.columns();
    return merged(lanes, leads);
}

/// The kinds of those arcs that have at least as much company where they begin as where they end; -1 for the others.
std::vector<int> kindsOfLeaving(const Lanes &lanes, const std::vector<int> &kinds)
{
    using Company = std::pair<int, int>; // a group, a kind
    std::map<Company, int> leaving;
    std::map<Company, int> meeting;
    const auto isLong = [&](std::size_t a) { return lanes.chains[a].size() > 2; };
    for (std::size_t a = 0; a < kinds.size(); ++a) {
        if (!isLong(a))
            continue;
        ++leaving[{lanes.chains[a].front(), kinds[a]}];
        ++meeting[{lanes.chains[a].back(), kinds[a]}];
    }
    std::vector<int> result(kinds.size(), -1);
    for (std::size_t a = 0; a < kinds.size(); ++a) {
        const auto &chain = lanes.chains[a];
        if (isLong(a) && leaving[{chain.front(), kinds[a]}] >= meeting[{chain.back(), kinds[a]}])
            result[a] = kinds[a];
    }
    return result;
}

} // namespace

/// Whoever has the more company goes first; then whoever is still alone may join on either side.
Lanes bundled(const Lanes &lanes, const std::vector<int> &kinds)
{
    Lanes result = bundledAt(Side::Left, lanes, kindsOfLeaving(lanes, kinds));
    result = bundledAt(Side::Right, std::move(result), kinds);
    return bundledAt(Side::Left, std::move(result), kinds);
}

} // namespace pilothouse::layout

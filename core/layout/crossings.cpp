// SPDX-License-Identifier: Apache-2.0
#include "core/layout/bundling.h"
#include "core/layout/lanes.h"
#include "core/layout/ordering.h"
#include "core/layout/startingorder.h"

namespace pilothouse::layout {

namespace {

/// How much may be tried: large graphs have to be shown soon, too.
struct Effort {
    int sweeps = 24;
    int patience = 8; ///< sweeps in a row that make nothing better
    int transposeRounds = 12;
    int siftings = 0;
};

Effort effortFor(const Lanes &lanes)
{
    const std::size_t size = lanes.vertices.size();
    return size < 400 ? Effort{24, 12, 12, 12} : size < 4000 ? Effort{12, 5, 5, 2} : Effort{6, 3, 2, 0};
}

/// Alternating sweeps from the present order; leaves the best order met.
long long improve(Ordering &ordering, Side firstSide, const Effort &effort)
{
    auto best = ordering.columns();
    long long fewest = ordering.crossings();
    int vain = 0;
    for (int i = 0; i < effort.sweeps && fewest > 0 && vain < effort.patience; ++i, ++vain) {
        ordering.sweep((i % 2 == 0) == (firstSide == Side::Left) ? Side::Left : Side::Right);
        ordering.transpose(effort.transposeRounds);
        if (const long long now = ordering.crossings(); now < fewest) {
            fewest = now;
            best = ordering.columns();
            vain = -1;
        }
    }
    ordering.takeOver(best);
    return fewest;
}

/// The best that sweeps make of several orders to start from.
void sweep(Lanes &lanes, const Effort &effort)
{
    long long fewest = -1;
    auto best = lanes.columns;
    const auto attempt = [&](Side firstSide) {
        Ordering ordering(lanes);
        const long long crossings = improve(ordering, firstSide, effort);
        if (fewest < 0 || crossings < fewest) {
            fewest = crossings;
            best = ordering.columns();
        }
    };
    attempt(Side::Left);
    if (fewest > 0 && lanes.vertices.size() < 4000)
        attempt(Side::Right);
    if (fewest > 0) {
        orderByNearness(lanes);
        attempt(Side::Left);
    }
    lanes.columns = std::move(best);
}

} // namespace

long long crossingCount(const Lanes &lanes)
{
    return Ordering(lanes).crossings();
}

void reduceCrossings(Lanes &lanes, const std::vector<int> &kinds)
{
    const Effort effort = effortFor(lanes);
    if (startingOrder(lanes) == Start::Former) {
        Ordering ordering(lanes);
        ordering.transpose(effort.transposeRounds);
        lanes.columns = ordering.columns();
        lanes = bundled(lanes, kinds);
        return;
    }
    sweep(lanes, effort);
    lanes = bundled(lanes, kinds); // before the last touch: that costs less with fewer lanes
    Ordering ordering(lanes);
    for (int i = 0; i < effort.siftings && ordering.sift(); ++i) { }
    lanes.columns = ordering.columns();
}

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#include "core/layout/detour.h"

#include "core/layout/routing.h"

#include <algorithm>
#include <cmath>

namespace pilothouse::layout {

namespace {

constexpr std::size_t mostTried = 60; ///< gaps that are looked at

/// A point of the S-shaped curve that the map draws; share 0 is `a`, 1 is `b`.
QPointF along(const QPointF &a, const QPointF &b, double share)
{
    const double middle = (a.x() + b.x()) / 2;
    const double rest = 1 - share;
    const double outer = rest * rest * rest;
    const double first = 3 * rest * rest * share;
    const double second = 3 * rest * share * share;
    const double inner = share * share * share;
    return {outer * a.x() + (first + second) * middle + inner * b.x(),
            (outer + first) * a.y() + (second + inner) * b.y()};
}

bool strokePasses(const QPointF &a, const QPointF &b, const QRectF &rect)
{
    constexpr int steps = 16;
    if (std::max(a.x(), b.x()) < rect.left() || std::min(a.x(), b.x()) > rect.right()
        || std::max(a.y(), b.y()) < rect.top() || std::min(a.y(), b.y()) > rect.bottom())
        return false;
    if (std::abs(a.y() - b.y()) < 0.01)
        return true;
    QPointF last = a;
    for (int i = 1; i <= steps; ++i) {
        const QPointF next = along(a, b, double(i) / steps);
        if (QRectF(last, next).normalized().adjusted(-1, -1, 1, 1).intersects(rect))
            return true;
        last = next;
    }
    return false;
}

std::size_t passedBy(const Route &route, const std::vector<QRectF> &groups)
{
    return std::size_t(std::ranges::count_if(groups, [&](const QRectF &g) { return passes(route, g); }));
}

/// Heights above and below what may be in the way, the least detour first.
std::vector<double> gaps(const QPointF &start, const QPointF &end, const std::vector<QRectF> &groups, double distance)
{
    std::vector<double> heights{(start.y() + end.y()) / 2, start.y(), end.y()};
    for (const QRectF &group : groups) {
        if (group.right() < std::min(start.x(), end.x()) || group.left() > std::max(start.x(), end.x()))
            continue;
        heights.push_back(group.top() - distance);
        heights.push_back(group.bottom() + distance);
    }
    const auto detourBy = [&](double y) { return std::abs(y - start.y()) + std::abs(y - end.y()); };
    std::ranges::stable_sort(heights, {}, detourBy);
    heights.resize(std::min(heights.size(), mostTried));
    return heights;
}

} // namespace

bool passes(const Route &route, const QRectF &rect)
{
    for (std::size_t i = 1; i < route.size(); ++i) {
        if (strokePasses(route[i - 1], route[i], rect))
            return true;
    }
    return false;
}

Route detour(const Port &from, const Port &to, const std::vector<QRectF> &groups, const Metrics &metrics)
{
    const bool rightwards = from.group.center().x() <= to.group.center().x();
    const QPointF start(rightwards ? from.group.right() : from.group.left(), from.height);
    const QPointF end(rightwards ? to.group.left() : to.group.right(), to.height);
    std::vector<QRectF> others;
    std::ranges::copy_if(groups, std::back_inserter(others),
                         [&](const QRectF &group) { return group != from.group && group != to.group; });
    Route best{start, end};
    std::size_t least = passedBy(best, others);
    const double reach = std::min(metrics.layerGap, std::abs(end.x() - start.x()) / 2.5) * (rightwards ? 1 : -1);
    for (const double y : least > 0 ? gaps(start, end, others, metrics.edgeGap) : std::vector<double>()) {
        const Route route = simplified({start, {start.x() + reach, y}, {end.x() - reach, y}, end});
        if (const std::size_t passed = passedBy(route, others); passed < least) {
            least = passed;
            best = route;
        }
        if (least == 0)
            break;
    }
    return best;
}

} // namespace pilothouse::layout

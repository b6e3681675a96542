// SPDX-License-Identifier: Apache-2.0
#include "core/layout/spread.h"

#include <algorithm>

namespace pilothouse::layout {

namespace {

struct Shelving {
    std::vector<QPointF> corners;
    QSizeF size;
};

Shelving shelve(const std::vector<QSizeF> &boxes, double gap, double rowWidth)
{
    Shelving result;
    double x = 0;
    double y = 0;
    double rowHeight = 0;
    for (const QSizeF &box : boxes) {
        if (x > 0 && x + box.width() > rowWidth) {
            x = 0;
            y += rowHeight + gap;
            rowHeight = 0;
        }
        result.corners.emplace_back(x, y);
        result.size = result.size.expandedTo({x + box.width(), y + box.height()});
        rowHeight = std::max(rowHeight, box.height());
        x += box.width() + gap;
    }
    return result;
}

} // namespace

std::vector<double> spread(const std::vector<Wish> &wishes, const std::vector<double> &steps)
{
    struct Pool {
        double place = 0;
        double weight = 0;
        std::size_t count = 0;
    };
    std::vector<Pool> pools;
    std::vector<double> offsets;
    double offset = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        offset += i > 0 ? steps[i] : 0;
        offsets.push_back(offset);
        pools.push_back({wishes[i].place - offset, wishes[i].weight, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].place > pools.back().place) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool &before = pools.back();
            const double weight = before.weight + last.weight;
            before = {(before.place * before.weight + last.place * last.weight) / weight, weight,
                      before.count + last.count};
        }
    }
    std::vector<double> places;
    for (const Pool &pool : pools) {
        for (std::size_t i = 0; i < pool.count; ++i)
            places.push_back(pool.place + offsets[places.size()]);
    }
    return places;
}

std::vector<QPointF> shelves(const std::vector<QSizeF> &boxes, double gap, double aspect)
{
    double widest = 0;
    double total = 0;
    for (const QSizeF &box : boxes) {
        widest = std::max(widest, box.width());
        total += box.width() + gap;
    }
    Shelving best;
    double bestScore = 0;
    for (double width = widest; width <= std::max(widest, total) * 1.12; width *= 1.12) {
        Shelving candidate = shelve(boxes, gap, width);
        const double score = std::max(candidate.size.width() / aspect, candidate.size.height());
        if (best.corners.empty() || score < bestScore * 0.999) {
            best = std::move(candidate);
            bestScore = score;
        }
        if (width <= 0)
            break;
    }
    return best.corners;
}

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#include "core/layout/graph.h"

#include <algorithm>
#include <cmath>

namespace pilothouse::layout {

namespace {

constexpr int longestColumn = 10; ///< rows of a card before it gets a second column

int columnCount(int memberCount)
{
    if (memberCount <= longestColumn)
        return 1;
    return std::max(2, int(std::ceil(std::sqrt(memberCount / 5.0))));
}

int rowCount(int memberCount)
{
    const int columns = columnCount(memberCount);
    return (memberCount + columns - 1) / columns;
}

} // namespace

QSizeF cardSize(int memberCount, const Metrics &metrics)
{
    const int columns = columnCount(memberCount);
    const int rows = rowCount(memberCount);
    const double width = 2 * metrics.padding + columns * metrics.rowWidth + (columns - 1) * metrics.rowGap;
    if (rows == 0)
        return {width, metrics.header};
    return {width, metrics.header + rows * metrics.rowHeight + (rows - 1) * metrics.rowGap + metrics.padding};
}

std::vector<QRectF> memberRects(const QPointF &corner, int memberCount, const Metrics &metrics)
{
    std::vector<QRectF> rects;
    rects.reserve(std::size_t(memberCount));
    const int rows = rowCount(memberCount);
    for (int i = 0; i < memberCount; ++i) {
        const int column = i / rows;
        const int row = i % rows;
        const double x = metrics.padding + column * (metrics.rowWidth + metrics.rowGap);
        const double y = metrics.header + row * (metrics.rowHeight + metrics.rowGap);
        rects.emplace_back(corner.x() + x, corner.y() + y, metrics.rowWidth, metrics.rowHeight);
    }
    return rects;
}

} // namespace pilothouse::layout

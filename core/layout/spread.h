// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QSizeF>

#include <vector>

namespace pilothouse::layout {

/// Where something would like to stand on a line, and how much that matters.
struct Wish {
    double place = 0;
    double weight = 1;
};

/// Places as near to the wishes (least squares) as keeping their order allows; `steps[i]` is the least distance
/// between i - 1 and i, `steps[0]` is ignored.
[[nodiscard]] std::vector<double> spread(const std::vector<Wish> &wishes, const std::vector<double> &steps);

/// Top left corners of boxes set in rows in the order given; the row width is chosen for the aspect aimed at.
[[nodiscard]] std::vector<QPointF> shelves(const std::vector<QSizeF> &boxes, double gap, double aspect);

} // namespace pilothouse::layout

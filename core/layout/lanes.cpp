// SPDX-License-Identifier: Apache-2.0
#include "core/layout/lanes.h"

#include <algorithm>

namespace pilothouse::layout {

Lanes makeLanes(const Arcs &arcs, const std::vector<int> &columns)
{
    Lanes lanes;
    lanes.vertices.resize(std::size_t(arcs.vertexCount));
    lanes.columns.resize(columns.empty() ? 0 : std::size_t(*std::ranges::max_element(columns)) + 1);
    for (int v = 0; v < arcs.vertexCount; ++v) {
        lanes.at(v).column = columns[std::size_t(v)];
        lanes.columns[std::size_t(columns[std::size_t(v)])].push_back(v);
    }
    for (const auto &[from, to] : arcs.arcs) {
        std::vector<int> chain{from};
        for (int column = lanes.at(from).column + 1; column < lanes.at(to).column; ++column) {
            const int lane = int(lanes.vertices.size());
            lanes.vertices.emplace_back();
            lanes.vertices.back().column = column;
            lanes.vertices.back().lane = true;
            lanes.columns[std::size_t(column)].push_back(lane);
            chain.push_back(lane);
        }
        chain.push_back(to);
        for (std::size_t i = 1; i < chain.size(); ++i) {
            lanes.at(chain[i - 1]).right.push_back(chain[i]);
            lanes.at(chain[i]).left.push_back(chain[i - 1]);
        }
        lanes.chains.push_back(std::move(chain));
    }
    return lanes;
}

} // namespace pilothouse::layout

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/precedence.h"

#include <optional>

namespace pilothouse::planning {

/// Which instances an instance has to wait for: the nearest before it that have something to do. One with nothing
/// to do is seen through to what it waits for itself. Ask in a valid order, after marking all that come before.
class Gates
{
public:
    explicit Gates(const Precedence &precedence);

    enum class Part { Waits, Independent };
    /// The instance has something to do. Independent: that does not itself wait for what comes before it.
    void mark(int instance, Part part);
    [[nodiscard]] std::vector<int> before(int instance);

private:
    void addInstance(int instance, std::vector<int> &found, int depth);
    const std::vector<int> &gateOf(int service);

    const Precedence &m_precedence;
    std::vector<std::optional<Part>> m_marks;
    std::vector<std::optional<std::vector<int>>> m_gates;
};

} // namespace pilothouse::planning

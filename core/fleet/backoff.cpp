// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/backoff.h"

#include <algorithm>
#include <cstdint>

namespace pilothouse::fleet {

std::chrono::milliseconds BackOff::next(double random)
{
    constexpr double first = 500;
    constexpr double longest = 30'000;
    constexpr int enoughDoublings = 6;
    const double wait = std::min(longest, first * double(1 << std::min(m_failures, enoughDoublings)));
    ++m_failures;
    return std::chrono::milliseconds(std::int64_t(std::min(longest, wait * (0.75 + 0.5 * random))));
}

} // namespace pilothouse::fleet

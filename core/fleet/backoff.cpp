// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/backoff.h"

#include <algorithm>
#include <cstdint>

namespace pilothouse::fleet {

std::chrono::milliseconds BackOff::next(double random)
{
    return next(500, 30'000, random);
}

std::chrono::milliseconds BackOff::nextAfterRefusal(double random)
{
    return next(30'000, 600'000, random);
}

std::chrono::milliseconds BackOff::next(double first, double longest, double random)
{
    constexpr int enoughDoublings = 6;
    const double wait = std::min(longest, first * double(1 << std::min(m_failures, enoughDoublings)));
    ++m_failures;
    return std::chrono::milliseconds(std::int64_t(std::min(longest, wait * (0.75 + 0.5 * random))));
}

} // namespace pilothouse::fleet

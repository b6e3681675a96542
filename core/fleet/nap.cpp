// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/nap.h"

#include <ctime>

#include <utility>

namespace pilothouse::fleet {

using namespace std::chrono_literals;

namespace {

constexpr auto apart = 1s;
constexpr auto late = 5s;

std::chrono::milliseconds read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec)
                                                                 + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

Nap::Clocks Nap::Clocks::now()
{
    return {.awake = read(CLOCK_MONOTONIC), .ever = read(CLOCK_BOOTTIME)};
}

bool Nap::hasEnded(const Clocks &now)
{
    const auto last = std::exchange(m_last, now);
    if (!last)
        return false;
    const auto awake = now.awake - last->awake;
    return now.ever - last->ever > awake + apart || awake > interval + late;
}

} // namespace pilothouse::fleet

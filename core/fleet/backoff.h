// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace pilothouse::fleet {

/// How long to wait before the next try: 0.5 s, doubled at each failure up to 30 s, and spread by a quarter either
/// way so that a hundred ships do not all try at once.
class BackOff
{
public:
    /// The wait before the next try. `random` is 0..1.
    [[nodiscard]] std::chrono::milliseconds next(double random);
    /// The same where the ship has refused us: 30 s, doubled up to 10 min. What it refuses is seldom mended by itself,
    /// and hosts lock out who keeps trying.
    [[nodiscard]] std::chrono::milliseconds nextAfterRefusal(double random);
    /// After a success.
    void reset() { m_failures = 0; }

private:
    [[nodiscard]] std::chrono::milliseconds next(double first, double longest, double random);

    int m_failures = 0;
};

} // namespace pilothouse::fleet

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
    /// After a success.
    void reset() { m_failures = 0; }

private:
    int m_failures = 0;
};

} // namespace pilothouse::fleet

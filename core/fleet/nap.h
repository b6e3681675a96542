// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace pilothouse::fleet {

/// Finds out that the computer has slept, or that this program was stopped, by looking at two clocks again and again.
class Nap
{
public:
    /// How often to look.
    static constexpr std::chrono::seconds interval{2};

    struct Clocks {
        std::chrono::milliseconds awake{}; ///< CLOCK_MONOTONIC: stands still while the computer sleeps
        std::chrono::milliseconds ever{};  ///< CLOCK_BOOTTIME: does not

        [[nodiscard]] static Clocks now();
    };

    /// Whether there was a nap since the last look: the clocks have gone apart, or the look comes 5 s late.
    [[nodiscard]] bool hasEnded(const Clocks &now);

private:
    std::optional<Clocks> m_last;
};

} // namespace pilothouse::fleet

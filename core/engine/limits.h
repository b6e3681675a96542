// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/http/exchange.h"

/// The one table of time limits. Connecting has its own at the dialer: 10 s.
namespace pilothouse::engine::limits {

using namespace std::chrono_literals;

inline constexpr http::Limits call{.answer = 30s, .idle = 30s};
/// No image layer lasts a minute without a word of progress.
inline constexpr http::Limits pull{.answer = 60s, .idle = 60s};
/// Events, logs, stats, exec output: silence is normal once the head of the response is there.
inline constexpr http::Limits stream{.answer = 30s, .idle = 0s};

/// Stop and restart answer only when the container is down.
[[nodiscard]] constexpr http::Limits stop(std::chrono::seconds grace)
{
    return {.answer = grace + 10s, .idle = 30s};
}

} // namespace pilothouse::engine::limits

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fleet/fleet.h"

namespace pilothouse::fleet {

/// Takes a container's log up again where its stream ended or broke: no line twice, and it tells whether one may be
/// missing. It goes by the engine's times, of which several lines may share one.
class LogSeam
{
public:
    /// What is known of the place where the log was taken up again.
    enum class Verdict {
        Pending, ///< no line since
        Whole,   ///< the last line known came again, and the rest behind it
        Torn,    ///< it did not: lines may be missing
    };

    /// What to ask for to go on behind the last line; `first` where there was none.
    [[nodiscard]] LogRequest resume(const LogRequest &first);
    /// Whether the line is new. For each, in their order.
    [[nodiscard]] bool takes(const model::LogLine &line);

    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    /// The engine's time of the last line; invalid before the first, or without times.
    [[nodiscard]] const QDateTime &last() const { return m_last; }

private:
    QDateTime m_last;
    int m_count = 0; ///< lines of that time
    int m_known = 0; ///< of them, those that are to come again
    Verdict m_verdict = Verdict::Whole;
};

} // namespace pilothouse::fleet

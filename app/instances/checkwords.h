// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace/checkledger.h"
#include "core/planning/status.h"

namespace pilothouse::app {

/// How far a check is, out of the words a run has for it ("attempt 3, 12 of 300 s: connection refused").
struct CheckProgress {
    int attempt = 0;
    int attempts = 0;          ///< at most; 0: what counts is time
    int seconds = 0;           ///< gone by
    int ofSeconds = 0;         ///< at most
    int secondsLeft = -1;      ///< of a sleep
    QString failure;           ///< of the last attempt
    bool isUnderstood = false; ///< otherwise the words must speak for themselves

    bool operator==(const CheckProgress &) const = default;
};
[[nodiscard]] CheckProgress progressOf(const QString &words);

/// "attempt 3 of 180", "attempt 3, 12 s of 5 min", "4 s left".
[[nodiscard]] QString progressText(const CheckProgress &progress, const QString &words);

/// Why a check failed, without what stands beside it: which check of which instance.
[[nodiscard]] QString failureText(const CheckResult &result, const model::InstanceId &instance);

/// What the checks of an instance come to at a glance.
struct CheckGlance {
    enum class Kind { Nothing, Checking, Failed };
    Kind kind = Kind::Nothing;
    QString text;         ///< "checking http 3/180", "http check failed"
    QString brief;        ///< "3/180": where room is short; may be empty
    QString failure;      ///< why it failed, or its last attempt
    CheckResult decisive; ///< the check it is about

    bool operator==(const CheckGlance &) const = default;
};

/// A check under way comes first, then one that failed and after which the container was not started or stopped again.
/// `container` may be null.
[[nodiscard]] CheckGlance glanceAt(const CheckLedger &ledger, const model::InstanceId &instance,
                                   const model::ObservedContainer *container);

/// A status with its instance's checks in view: what is being checked is starting, and what runs but failed its check
/// has failed.
[[nodiscard]] planning::Status withChecks(planning::Status status, const CheckGlance &checks);

} // namespace pilothouse::app

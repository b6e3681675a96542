// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/execution/executor.h"

#include <optional>
#include <vector>

namespace pilothouse::app {

/// Where a lifecycle check of an instance stands, or the engine's own HEALTHCHECK: in the present run, or since the
/// last one that came to it.
struct CheckResult {
    std::optional<model::Check> check; ///< none: the engine's own HEALTHCHECK
    execution::RunState::StepState state;

    bool operator==(const CheckResult &) const = default;
};

/// What is known of all checks from the runs of an open environment. A value that is told what happens.
class CheckLedger
{
public:
    /// To be told of every event; returns the instance whose checks stand otherwise now: an empty name for many.
    std::optional<model::InstanceId> take(const execution::Run &run, const execution::RunEvent &event);
    void clear() { m_results.clear(); }

    /// Of all its checks that a run came to, in no particular order.
    [[nodiscard]] std::vector<CheckResult> of(const model::InstanceId &instance) const;
    /// Null before a run came to it. A check that only stands on another line is the same.
    [[nodiscard]] const CheckResult *of(const model::InstanceId &instance, const model::Check &check) const;
    /// Null unless an engine was waited for to decide on the container's health.
    [[nodiscard]] const CheckResult *healthOf(const model::InstanceId &instance) const;
    /// Instances with results.
    [[nodiscard]] QList<model::InstanceId> instances() const { return m_results.keys(); }

private:
    bool note(const execution::Run &run, planning::StepId step);
    void noteHealth(const model::InstanceId &instance, const execution::RunState::StepState &state);

    QHash<model::InstanceId, std::vector<CheckResult>> m_results;
};

} // namespace pilothouse::app

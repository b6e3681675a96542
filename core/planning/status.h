// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/desired.h"

#include <map>

namespace pilothouse::planning {

/// What an operator is told about an instance at a glance, worst first.
enum class Status { Failed, Unreachable, Drifted, ToCreate, Stopped, Starting, Running };

[[nodiscard]] QLatin1StringView toIdentifier(Status status);

/// An instance's status with what stands behind it.
struct InstanceStatus {
    Status status = Status::Unreachable;
    Status lastKnown = Status::Unreachable; ///< for an unreachable ship: what it was when last seen
    std::vector<Change> drift;
    int exitCode = 0; ///< for Failed: a non-zero exit, restart loop or dead container
    QString problem;  ///< the engine's words, may be empty

    bool operator==(const InstanceStatus &) const = default;
};

/// Desired against observed for a whole environment: the one place that decides what is "as it should be".
/// Recomputed as a value when either side changes; ships that did not change are not compared again.
class Assessment
{
public:
    Assessment() = default;
    /// `previous` saves work for ships whose snapshot is the same object.
    Assessment(std::shared_ptr<const model::Environment> environment, const model::ObservedState &observed,
               const Assessment *previous = nullptr);

    [[nodiscard]] const InstanceStatus &of(const model::InstanceId &instance) const;
    [[nodiscard]] int count(Status status) const;
    /// Names of containers that carry our environment's label and are in no manifest, by ship.
    [[nodiscard]] const std::map<model::ShipId, std::vector<model::InstanceId>> &orphans() const { return m_orphans; }

private:
    std::shared_ptr<const model::Environment> m_environment;
    model::ObservedState m_observed;
    QHash<model::InstanceId, InstanceStatus> m_statuses;
    std::map<Status, int> m_counts;
    std::map<model::ShipId, std::vector<model::InstanceId>> m_orphans;
};

} // namespace pilothouse::planning

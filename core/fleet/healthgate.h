// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <chrono>

namespace pilothouse::fleet {

/// What an engine's own HEALTHCHECK of a container says, and by when it must have decided.
struct HealthGate {
    int failingStreak = 0;
    int retries = 0;                   ///< failures in a row that make it unhealthy
    QString lastFailure;               ///< "1: connection refused": exit code and last line; empty if the last passed
    std::chrono::milliseconds time{0}; ///< from its start, by which the engine must have decided

    bool operator==(const HealthGate &) const = default;
};

/// Read from GET /containers/{id}/json.
[[nodiscard]] HealthGate healthGate(const QJsonObject &container);

} // namespace pilothouse::fleet

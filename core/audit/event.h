// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/ids.h"

#include <QDateTime>

#include <vector>

namespace pilothouse::audit {

/// A container that something is done to.
struct Target {
    model::InstanceId instance;
    model::ServiceId service; ///< empty for an orphan whose service is unknown
    model::ShipId ship;
    QString address; ///< the ship's `ip`

    bool operator==(const Target &) const = default;
};

/// Something auditors are told: that an action begins, has succeeded or has failed.
struct Event {
    enum class Moment { Begin, Success, Failure };
    enum class Scope { Play, Container };

    QDateTime at;
    Moment moment = Moment::Begin;
    Scope scope = Scope::Play;
    QString play; ///< "start", "stop", "apply"…
    QString who;
    std::vector<Target> targets;
    QString message; ///< of a failure; holds no secret

    bool operator==(const Event &) const = default;
};

} // namespace pilothouse::audit

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/planning/status.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace pilothouse::app {

/// A status with what makes it so: "failed (exit 1)", "drifted: image", "unreachable, was running".
[[nodiscard]] QString statusSentence(const planning::InstanceStatus &status);

/// How a ship stands with us: "online", "lost", "refused"…
[[nodiscard]] QString contactWord(model::Contact contact);

/// Why a ship does not answer, cause first: without its name and its address, which stand beside it.
[[nodiscard]] QString contactCause(const model::ObservedShip &ship, const model::Environment &environment);

/// A duration in its one or two largest units: "8 s", "4 min", "3 h 5 min", "12 d". Negative counts as none.
[[nodiscard]] QString durationText(std::chrono::seconds duration);

/// From `at` until `now`, as durationText; empty for an invalid time.
[[nodiscard]] QString ageText(const QDateTime &at, const QDateTime &now);

/// "8080 → 80/tcp"; the address stands before it when it is not every IPv4 interface.
[[nodiscard]] QString portText(const model::PortMapping &port);

/// "8080, 8443": where the ship publishes an instance's ports.
[[nodiscard]] QString publishedPorts(const model::Instance &instance);

/// Bytes in the unit people use: "512 MiB", "15.6 GiB".
[[nodiscard]] QString byteText(qint64 byteCount);

/// "shop.yaml:42"; the file alone without a line, and empty without a file.
[[nodiscard]] QString placeText(const model::SourceLocation &where);

} // namespace pilothouse::app

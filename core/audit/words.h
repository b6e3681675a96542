// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/event.h"
#include "core/model/auditor.h"

namespace pilothouse::audit {

/// Lists of at least this many containers are told as their number where room is short.
inline constexpr std::size_t longListCount = 5;

/// "web-1, web-2".
[[nodiscard]] QString namesOf(const std::vector<Target> &targets);

/// The same for fewer than five, else "7 containers".
[[nodiscard]] QString compactNamesOf(const std::vector<Target> &targets);

/// MaestroNG's sentence: "ann is starting WHAT.", "Start of WHAT succeeded.", "Failed to start WHAT! (message: …)".
[[nodiscard]] QString sentence(const Event &event, const QString &what);

/// "slack #ops": which auditor is meant. Of an address only its host: the rest may be a secret.
[[nodiscard]] QString nameOf(const model::Auditor &auditor);

/// The operator's login name.
[[nodiscard]] QString operatorName();

} // namespace pilothouse::audit

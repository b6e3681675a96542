// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shell/status.h"
#include "core/planning/plan.h"

#include <QStringList>

namespace pilothouse::app {

/// "replace", "create"…, in the operator's language.
[[nodiscard]] QString verbWord(planning::Action::Kind kind);

/// The name of the icon an action is shown with: "step-replace"…
[[nodiscard]] QString actionIcon(planning::Action::Kind kind);

/// The status whose colour an action is shown in.
[[nodiscard]] status::Kind toneOf(planning::Action::Kind kind);

/// "replace web/web-3"; without the service when that is unknown.
[[nodiscard]] QString actionTitle(const planning::Action &action);

/// Why, a line each: "image shop/kafka:3.6 → shop/kafka:3.7", "not on the ship", "exited (137)".
[[nodiscard]] QStringList reasons(const planning::Action &action);

/// "On 3 ships: replace 2, create 1, start 1".
[[nodiscard]] QString headline(const planning::Plan &plan);

/// "Longest path: 3 changes, kafka/broker-2 → orders/orders-2 → web/web-3."; empty when nothing waits for anything.
[[nodiscard]] QString longestPath(const planning::Plan &plan);

/// What goes with the container, a sentence; empty when nothing is lost.
[[nodiscard]] QString lossText(const planning::Action &action);

} // namespace pilothouse::app

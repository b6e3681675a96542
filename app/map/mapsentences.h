// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapscene.h"

namespace pilothouse::app {

/// An instance as one sentence: "web-1, service web, on ship prod-2, running, drifted: image".
[[nodiscard]] QString instanceSentence(const model::Instance &instance, const planning::InstanceStatus &status);

/// A service or ship of the map: "service web, 4 instances, 1 failed, 3 running".
[[nodiscard]] QString cardSentence(const MapCard &card, MapGrouping grouping);

/// What stays lit: "focus: orders, what it needs and what needs it".
[[nodiscard]] QString focusSentence(const MapScene &scene, const QString &key);

} // namespace pilothouse::app

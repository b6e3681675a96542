// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/lint/settings.h"
#include "core/manifest/loader.h"
#include "core/model/observed.h"

namespace pilothouse::manifest::lint {

/// What the loader said of a manifest, and what the rules find in it, by place. What ships are known to be and to have
/// counts too; without that, rules that need it say nothing. Of what the loader takes for an error, nothing is said
/// twice. Pure.
[[nodiscard]] std::vector<Finding> examine(const Loaded &loaded, const model::ObservedState &observed,
                                           const Settings &settings);

/// The first part of it alone, by place.
[[nodiscard]] std::vector<Finding> ofLoader(const Loaded &loaded, const Settings &settings);

} // namespace pilothouse::manifest::lint

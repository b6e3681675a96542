// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/fields.h"
#include "core/model/environment.h"

namespace pilothouse::app {

/// What the manifest says of a thing, defaults of its service included, each with the line that says it where that
/// is known. What is not said is left out.
[[nodiscard]] std::vector<Field> instanceDefinition(const model::Instance &instance);
[[nodiscard]] std::vector<Field> serviceDefinition(const model::Service &service);
[[nodiscard]] std::vector<Field> shipDefinition(const model::Ship &ship);

} // namespace pilothouse::app

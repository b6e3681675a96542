// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/fields.h"
#include "app/instances/checkwords.h"
#include "core/model/environment.h"
#include "core/model/observed.h"
#include "core/planning/status.h"

namespace pilothouse::app {

/// All that an overview is a function of.
struct Known {
    const model::Environment &environment;
    const model::ObservedState &observed;
    const planning::Assessment &assessment;
    QDateTime now;
};

/// State, drift, needs, ports of an instance: what an operator asks first.
[[nodiscard]] std::vector<Field> instanceOverview(const model::Instance &instance, const Known &known,
                                                  const CheckGlance &checks = {});

/// A service's instances with their statuses, what it needs and what needs it.
[[nodiscard]] std::vector<Field> serviceOverview(const model::Service &service, const Known &known);

/// How a ship stands with us, what it is and what runs on it.
[[nodiscard]] std::vector<Field> shipOverview(const model::Ship &ship, const Known &known);

/// "2 of 3 ready": how many of a service's instances run.
[[nodiscard]] QString readyText(const model::Service &service, const planning::Assessment &assessment);

} // namespace pilothouse::app

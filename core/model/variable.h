// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/containerspec.h"
#include "core/model/diagnostic.h"

namespace pilothouse::model {

/// Where a variable's value comes from, weakest first (specification §7, "later wins").
enum class VariableOrigin {
    ServiceFile,
    ServiceVariables,
    EnvironmentName, ///< MAESTRO_ENVIRONMENT_NAME, SERVICE_NAME
    InstanceFile,
    InstanceVariables,
    Container, ///< CONTAINER_NAME, CONTAINER_HOST_ADDRESS, DOCKER_IMAGE, DOCKER_TAG
    Link,      ///< …_INSTANCES, …_HOST, …_PORT of peers and dependencies
};

/// A variable with its value as text (lists joined, numbers printed as Python's str() does) and its origin.
struct Variable {
    VariableSetting setting;
    VariableOrigin origin = VariableOrigin::InstanceVariables;
    SourceLocation where; ///< the line that gives the value; no line for generated ones

    bool operator==(const Variable &) const = default;
};

} // namespace pilothouse::model

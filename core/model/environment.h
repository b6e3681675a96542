// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/model/auditor.h"
#include "core/model/endpoint.h"
#include "core/model/instance.h"
#include "core/model/roster.h"

#include <chrono>
#include <vector>

namespace pilothouse::model {

/// A host with an engine.
struct Ship {
    ShipId id;
    QString address; ///< what containers are told (`ip`)
    Endpoint endpoint;
    QString apiVersion;              ///< "1.24"; empty: negotiate
    std::chrono::seconds timeout{0}; ///< per call; 0: the engine client's own table
    SourceLocation where;

    bool operator==(const Ship &) const = default;
};

struct Service {
    ServiceId id;
    ImageReference image;
    bool omitted = false;             ///< left out of commands without arguments
    std::vector<ServiceId> needs;     ///< `requires`: order and variables
    std::vector<ServiceId> wantsInfo; ///< variables only
    std::vector<Variable> variables;
    std::vector<InstanceId> instances; ///< in file order
    SourceLocation where;
    SourceLocation imageWhere;

    bool operator==(const Service &) const = default;
};

/// Where images come from, and who asks for them there.
struct Registry {
    QString name;
    QString url; ///< "https://registry.example:5000/v1/", perhaps without the scheme
    QString username;
    base::Secret password;
    QString email;
    int retryAttempts = 3;
    std::vector<int> retryWhen; ///< HTTP status codes
    SourceLocation where;

    bool operator==(const Registry &) const = default;
};

/// The whole that a manifest describes. All rosters are in file order.
struct Environment {
    QString name;
    QString file; ///< as the operator named it; "-" for standard input
    Roster<Ship> ships;
    Roster<Service> services;
    Roster<Instance> instances;
    std::vector<Registry> registries;
    std::vector<Auditor> auditors;
    bool asFound = false; ///< made from what runs: shown as it is, never held against it

    bool operator==(const Environment &) const = default;
};

} // namespace pilothouse::model

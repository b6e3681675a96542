// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/model/observed.h"

namespace pilothouse::planning {

/// What is about to be done to instances.
enum class Act { Stop, Restart, Remove };

/// "stop", "restart", "remove".
[[nodiscard]] QLatin1StringView toIdentifier(Act act);

/// How an instance hangs on another service or instance.
enum class Tie { Requires, WantsInfo, VolumesFrom, Links, Network };

/// "requires", "wants_info", "volumes_from", "links", "net": as manifests write them.
[[nodiscard]] QLatin1StringView toIdentifier(Tie tie);

/// One thing an instance goes without: a service of which nothing healthy is left, or a single instance.
struct Missing {
    Tie tie = Tie::Requires;
    QString name;
    bool operator==(const Missing &) const = default;
};

/// An instance that loses something.
struct Bereft {
    model::InstanceId instance;
    model::ServiceId service;
    model::ShipId ship;
    std::vector<Missing> missing;
    int distance = 1; ///< 1: of what is struck itself; 2: of what loses something of that; …

    bool operator==(const Bereft &) const = default;
};

/// A service some of whose instances are struck.
struct StruckService {
    model::ServiceId service;
    std::vector<model::InstanceId> struck;
    std::vector<model::InstanceId> healthy;  ///< siblings that are left
    std::vector<model::InstanceId> doubtful; ///< siblings on ships that do not answer

    bool operator==(const StruckService &) const = default;
};

/// A port of a ship on which nobody answers any more. External 0: one of the engine's own choice.
struct DarkPort {
    model::ShipId ship;
    model::PortMapping port;
    model::InstanceId instance;

    bool operator==(const DarkPort &) const = default;
};

/// An anonymous volume that goes with its container.
struct LostVolume {
    model::ShipId ship;
    model::InstanceId instance;
    QString path;

    bool operator==(const LostVolume &) const = default;
};

/// Blast radius: what others notice of an act. `requires` is between services (specification §11): it is lost when no
/// healthy instance of the required one is left, and then by every instance of the requiring one, whose own dependents
/// lose it in turn. All lists are in file order.
struct Impact {
    /// Manifest: no ship answers, all that is written down is taken for running. Observed: what is down already loses
    /// nothing and answers nobody; what runs on a ship that does not answer is taken for running, but for no help.
    enum class Basis { Manifest, Observed };

    Act act = Act::Stop;
    Basis basis = Basis::Manifest;
    std::vector<model::InstanceId> struck; ///< those it is done to
    std::vector<model::ShipId> unseen;     ///< ships that do not answer; Observed only
    std::vector<Bereft> hard;              ///< cannot do their work
    std::vector<Bereft> soft;              ///< go on, with variables that lead nowhere
    std::vector<StruckService> services;
    std::vector<DarkPort> ports;
    std::vector<LostVolume> volumes; ///< Remove only

    [[nodiscard]] bool isHarmless() const { return hard.empty() && soft.empty() && ports.empty() && volumes.empty(); }
    bool operator==(const Impact &) const = default;
};

/// The blast radius of an act on instances. Pure, linear in instances and edges.
[[nodiscard]] Impact impactOf(const model::Environment &environment, const model::ObservedState &observed, Act act,
                              const std::vector<model::InstanceId> &instances);

/// The same in English sentences, a line each; `what` is "service web" or the like.
[[nodiscard]] QString toText(const Impact &impact, const QString &what);

} // namespace pilothouse::planning

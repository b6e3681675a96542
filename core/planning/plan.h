// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/model/observed.h"

#include <chrono>
#include <variant>
#include <vector>

namespace pilothouse::planning {

/// Position of a step in Plan::steps.
struct StepId {
    int value = -1;
    auto operator<=>(const StepId &) const = default;
};

/// One difference between what the manifest says and what the engine says.
struct Change {
    QString field;    ///< "image", "variable MAXMEM", "port http", "label tier", "command"…
    QString observed; ///< as text; masked when secret
    QString desired;

    bool operator==(const Change &) const = default;
};

/// Why something is done.
struct Cause {
    enum class Kind {
        Missing,     ///< in the manifest, not on the ship
        NotRunning,  ///< there, but down: `observedState` and `exitCode` say how
        Drifted,     ///< `changes` say where
        Orphaned,    ///< ours, but in no manifest
        Requested,   ///< the operator asked (stop, restart, kill, clean, pull)
        Refreshed,   ///< a newer image was asked for
        Unreachable, ///< the ship has not been seen, so what is there is unknown
    };
    Kind kind = Kind::Requested;
    std::vector<Change> changes;
    model::ContainerState observedState = model::ContainerState::Created;
    int exitCode = 0;

    bool operator==(const Cause &) const = default;
};

// Operations: each exactly one call of the Docker Engine API, or one wait.
struct PullImage {
    model::ImageReference image;
    bool operator==(const PullImage &) const = default;
};
struct CreateContainer {
    model::ContainerSpec spec;
    bool operator==(const CreateContainer &) const = default;
};
struct StartContainer {
    bool operator==(const StartContainer &) const = default;
};
/// Succeeds once the engine has the container running for a moment and, where it has a HEALTHCHECK, healthy; fails,
/// with the last log lines, when it exits or is unhealthy.
struct AwaitRunning {
    bool operator==(const AwaitRunning &) const = default;
};
struct StopContainer {
    std::chrono::seconds grace{10};
    bool operator==(const StopContainer &) const = default;
};
struct KillContainer {
    bool operator==(const KillContainer &) const = default;
};
/// Removes a stopped container together with its anonymous volumes.
struct RemoveContainer {
    bool operator==(const RemoveContainer &) const = default;
};
/// Succeeds when the ship answers; stands before everything on a ship that is not online.
struct ReachShip {
    bool operator==(const ReachShip &) const = default;
};
/// Waits, e.g. between the restarts of --step-delay.
struct Delay {
    std::chrono::seconds duration{0};
    bool operator==(const Delay &) const = default;
};

/// Waits until a lifecycle check passes; fails when it does not in its time, or when the container is not meanwhile as
/// the check's state asks. Checks of one state stand side by side: all after the same steps, before the same steps.
struct PassCheck {
    model::Check check;
    std::vector<model::VariableSetting> variables; ///< the container's, for a program on the operator's computer
    bool operator==(const PassCheck &) const = default;
};

using Operation = std::variant<PullImage, CreateContainer, StartContainer, AwaitRunning, StopContainer, KillContainer,
                               RemoveContainer, ReachShip, Delay, PassCheck>;

/// "pull", "create", "start", "await-running", "stop", "kill", "remove", "reach", "delay", "check".
[[nodiscard]] QLatin1StringView toIdentifier(const Operation &operation);

/// "POST /containers/web-1/stop?t=10": the call an operation makes, for display. `instance` is the container's name.
[[nodiscard]] QString toCall(const Operation &operation, const model::InstanceId &instance);

/// One operation of a plan, and what must have succeeded before it.
struct Step {
    StepId id;
    model::ShipId ship;
    model::InstanceId instance; ///< empty for ReachShip
    Operation operation;
    std::vector<StepId> after;

    bool operator==(const Step &) const = default;
};

/// What is done to one instance: the line an operator reads. Its steps are the calls behind it.
struct Action {
    enum class Kind { Leave, Pull, Create, Start, Replace, Restart, Stop, Kill, Remove, Unknown };
    Kind kind = Kind::Leave;
    model::InstanceId instance;
    model::ServiceId service; ///< empty for an orphan whose service is unknown
    model::ShipId ship;
    Cause cause;
    std::vector<StepId> steps;            ///< in order; empty for Leave
    std::vector<model::InstanceId> after; ///< instances of this plan it waits for
    QStringList losesData;                ///< anonymous volumes ("/var/lib/search") that go with the container

    bool operator==(const Action &) const = default;
};

[[nodiscard]] QLatin1StringView toIdentifier(Action::Kind kind);
[[nodiscard]] QLatin1StringView toIdentifier(Cause::Kind kind);

/// A graph of operations that makes the engines what was asked for. Pure value: neither clock nor engine.
/// Steps are in a valid order: `after` only ever names smaller ids.
struct Plan {
    QString environment;
    std::vector<Action> actions; ///< in the order of their first step; includes Leave actions with drift to mention
    std::vector<Step> steps;

    /// Actions that do something.
    [[nodiscard]] int changeCount() const;
    [[nodiscard]] bool isEmpty() const { return steps.empty(); }
    [[nodiscard]] const Step &step(StepId id) const { return steps[std::size_t(id.value)]; }

    bool operator==(const Plan &) const = default;
};

/// The plan as text, one action a line with its causes and, indented, its calls: for golden tests,
/// `pilotctl plan` and the page's Text view.
[[nodiscard]] QString toText(const Plan &plan);

} // namespace pilothouse::planning

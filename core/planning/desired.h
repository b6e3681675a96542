// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/model/observed.h"
#include "core/planning/plan.h"

#include <unordered_map>

namespace pilothouse::planning {

/// Labels by which our containers are found again.
inline constexpr QLatin1StringView ourLabels("io.pilothouse."); ///< what they all begin with
inline constexpr auto environmentLabel = "io.pilothouse.environment";
inline constexpr auto serviceLabel = "io.pilothouse.service";
inline constexpr auto instanceLabel = "io.pilothouse.instance";
inline constexpr auto fingerprintLabel = "io.pilothouse.fingerprint";

/// For standard containers keyed by an id.
struct HashOfId {
    template <typename Id>
    std::size_t operator()(const Id &id) const noexcept
    {
        return qHash(id);
    }
};

/// All variables of all containers of one environment (specification §7). Computes what the services
/// share once, so that 5,000 instances cost linear time. Refers to the environment, which must outlive it; for one
/// thread at a time.
class Variables
{
public:
    explicit Variables(const model::Environment &environment);

    /// Every source of the instance's variables in order, weakest first: the last of a name is in force.
    [[nodiscard]] std::vector<model::Variable> sources(const model::Instance &instance) const;

    /// The variables in force, sorted by name.
    [[nodiscard]] std::vector<model::VariableSetting> effective(const model::Instance &instance) const;

private:
    using Settings = std::vector<model::VariableSetting>;
    /// What all instances of a service have in common.
    struct Shared {
        Settings base;      ///< weaker than an instance's own; sorted
        Settings links;     ///< stronger; in order of their source
        Settings strongest; ///< the links in force, sorted
    };
    [[nodiscard]] const Shared &shared(const model::ServiceId &id) const;
    [[nodiscard]] std::vector<model::ServiceId> sourcesOf(const model::Service &service) const;

    const model::Environment &m_environment;
    mutable std::unordered_map<model::ServiceId, Shared, HashOfId> m_shared;
    mutable std::unordered_map<model::ServiceId, Settings, HashOfId> m_exports;
};

/// The container an instance is to be, labels and fingerprint included. An environment without error diagnostics
/// always has one.
[[nodiscard]] model::ContainerSpec desiredSpec(const model::Environment &environment, const Variables &variables,
                                               const model::Instance &instance);

/// The same without the fingerprint's label, which costs more than the rest: enough to compare with.
[[nodiscard]] model::ContainerSpec comparableSpec(const model::Environment &environment, const Variables &variables,
                                                  const model::Instance &instance);

/// Hash of everything in a spec that a container cannot change later; labels of ours excluded. 16 hex digits.
[[nodiscard]] QString fingerprint(const model::ContainerSpec &spec);

/// Field by field what differs between a desired spec and a container, the image's defaults and the engine's
/// normalisations taken into account. Empty: equal. `desiredImage` is what the desired reference names on that
/// ship now (null: not there, so nothing is said about a moved tag); `usedImage` is what the container was made from.
[[nodiscard]] std::vector<Change> drift(const model::ContainerSpec &desired, const model::ObservedContainer &observed,
                                        const model::ObservedImage *desiredImage,
                                        const model::ObservedImage *usedImage);

/// The same with all that is known of the ship: images are looked up there, and a reference to another container
/// by id is understood. A reference to a container that is gone is drift.
[[nodiscard]] std::vector<Change> drift(const model::ContainerSpec &desired, const model::ObservedContainer &observed,
                                        const model::ObservedShip &ship);

/// The same for an instance, with its ports named as in the manifest ("port http").
[[nodiscard]] std::vector<Change> drift(const model::Environment &environment, const Variables &variables,
                                        const model::Instance &instance, const model::ObservedShip &ship);

} // namespace pilothouse::planning

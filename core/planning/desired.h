// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/model/observed.h"
#include "core/planning/plan.h"

namespace pilothouse::planning {

/// Labels by which our containers are found again.
inline constexpr auto environmentLabel = "io.pilothouse.environment";
inline constexpr auto serviceLabel = "io.pilothouse.service";
inline constexpr auto instanceLabel = "io.pilothouse.instance";
inline constexpr auto fingerprintLabel = "io.pilothouse.fingerprint";

/// All variables of all containers of one environment (specification §7). Computes what the services
/// share once, so that 5,000 instances cost linear time.
class Variables
{
public:
    explicit Variables(const model::Environment &environment);

    /// Every source of the instance's variables in order, weakest first: the last of a name is in force.
    [[nodiscard]] std::vector<model::Variable> sources(const model::Instance &instance) const;

    /// The variables in force, sorted by name.
    [[nodiscard]] std::vector<model::VariableSetting> effective(const model::Instance &instance) const;

private:
    [[nodiscard]] const std::vector<model::Variable> &links(const model::ServiceId &service) const;

    const model::Environment &m_environment;
    mutable QHash<model::ServiceId, std::vector<model::Variable>> m_links;
};

/// The container an instance is to be, labels and fingerprint included. InvalidInput never happens for an
/// environment without error diagnostics.
[[nodiscard]] model::ContainerSpec desiredSpec(const model::Environment &environment, const Variables &variables,
                                               const model::Instance &instance);

/// Hash of everything in a spec that a container cannot change later; labels of ours excluded. 16 hex digits.
[[nodiscard]] QString fingerprint(const model::ContainerSpec &spec);

/// Field by field what differs between a desired spec and a container, the image's defaults and the engine's
/// normalisations taken into account. Empty: equal. `desiredImage` is what the desired reference names on that
/// ship now (null: not there, so nothing is said about a moved tag); `usedImage` is what the container was made from.
[[nodiscard]] std::vector<Change> drift(const model::ContainerSpec &desired, const model::ObservedContainer &observed,
                                        const model::ObservedImage *desiredImage,
                                        const model::ObservedImage *usedImage);

} // namespace pilothouse::planning

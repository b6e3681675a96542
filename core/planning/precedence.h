// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

#include <vector>

namespace pilothouse::planning {

/// Who comes before whom among all instances of an environment, going up (what an instance requires comes first)
/// or down (what requires it comes first). Services order all their instances; volumes_from, links and a joined
/// network order single instances.
///
/// Positions are those of the environment's rosters, so that edges stay as few as the manifest writes them.
class Precedence
{
public:
    enum class Direction { Up, Down };

    Precedence(const model::Environment &environment, Direction direction);

    /// The services whose instances all come before the instances of this one.
    [[nodiscard]] const std::vector<int> &servicesBefore(int service) const { return m_services[std::size_t(service)]; }
    /// Single instances that come before this one.
    [[nodiscard]] const std::vector<int> &instancesBefore(int instance) const
    {
        return m_instances[std::size_t(instance)];
    }
    [[nodiscard]] int serviceOf(int instance) const { return m_serviceOf[std::size_t(instance)]; }
    [[nodiscard]] const std::vector<int> &instancesOf(int service) const { return m_members[std::size_t(service)]; }
    [[nodiscard]] int position(const model::InstanceId &instance) const { return m_positions.value(instance, -1); }
    [[nodiscard]] int instanceCount() const { return int(m_instances.size()); }
    [[nodiscard]] int serviceCount() const { return int(m_services.size()); }

    /// The given instances and all that come before them, transitively: true at their positions.
    [[nodiscard]] std::vector<bool> closure(const std::vector<int> &instances) const;

    /// The chosen instances in the order of specification §11: sorted by name, then again and again those whose
    /// chosen predecessors have all been placed. A valid order to act in.
    [[nodiscard]] std::vector<int> order(const std::vector<bool> &chosen) const;

private:
    void link(int instance, const model::InstanceId &needed, Direction direction);

    const model::Environment &m_environment;
    QHash<model::InstanceId, int> m_positions;
    std::vector<std::vector<int>> m_services;
    std::vector<std::vector<int>> m_instances;
    std::vector<std::vector<int>> m_members;
    std::vector<int> m_serviceOf;
};

/// The instance whose network `instance` joins ("container:NAME"), or empty.
[[nodiscard]] model::InstanceId joinedNetwork(const model::Instance &instance);

} // namespace pilothouse::planning

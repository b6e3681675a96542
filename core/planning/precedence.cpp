// SPDX-License-Identifier: Apache-2.0
#include "core/planning/precedence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

model::InstanceId joinedNetwork(const model::Instance &instance)
{
    if (!instance.networkMode || !instance.networkMode->startsWith("container:"_L1))
        return {};
    return {instance.networkMode->mid(10)};
}

Precedence::Precedence(const model::Environment &environment, Direction direction)
    : m_environment(environment)
    , m_services(environment.services.size())
    , m_instances(environment.instances.size())
    , m_members(environment.services.size())
    , m_serviceOf(environment.instances.size(), -1)
{
    QHash<model::ServiceId, int> services;
    for (const auto &service : environment.services)
        services.insert(service.id, int(services.size()));
    for (const auto &service : environment.services) {
        const int self = services.value(service.id);
        for (const auto &need : service.needs) {
            const int other = services.value(need, -1);
            if (other < 0 || other == self)
                continue;
            m_services[std::size_t(direction == Direction::Up ? self : other)].push_back(
                direction == Direction::Up ? other : self);
        }
    }
    for (const auto &instance : environment.instances) {
        const int self = int(m_positions.size());
        m_positions.insert(instance.id, self);
        const int service = services.value(instance.service, -1);
        m_serviceOf[std::size_t(self)] = service;
        if (service >= 0)
            m_members[std::size_t(service)].push_back(self);
    }
    for (const auto &instance : environment.instances) {
        const int self = position(instance.id);
        for (const auto &other : instance.volumesFrom)
            link(self, other, direction);
        for (const auto &other : instance.links)
            link(self, other.target, direction);
        link(self, joinedNetwork(instance), direction);
    }
}

void Precedence::link(int instance, const model::InstanceId &needed, Direction direction)
{
    const int other = position(needed);
    if (other < 0 || other == instance)
        return;
    const auto [before, after] = direction == Direction::Up ? std::pair(other, instance) : std::pair(instance, other);
    m_instances[std::size_t(after)].push_back(before);
}

std::vector<bool> Precedence::closure(const std::vector<int> &instances) const
{
    std::vector<bool> found(m_instances.size());
    std::vector<bool> expanded(m_services.size());
    std::vector<int> pending;
    const auto visit = [&](int instance) {
        if (!found[std::size_t(instance)])
            pending.push_back(instance);
        found[std::size_t(instance)] = true;
    };
    const auto expand = [&](int service) {
        std::vector<int> services{service};
        while (!services.empty()) {
            const int next = services.back();
            services.pop_back();
            if (next < 0 || expanded[std::size_t(next)])
                continue;
            expanded[std::size_t(next)] = true;
            for (const int before : servicesBefore(next)) {
                std::ranges::for_each(instancesOf(before), visit);
                services.push_back(before);
            }
        }
    };
    std::ranges::for_each(instances, visit);
    while (!pending.empty()) {
        const int instance = pending.back();
        pending.pop_back();
        expand(serviceOf(instance));
        std::ranges::for_each(instancesBefore(instance), visit);
    }
    return found;
}

namespace {

/// A place in the display order: the scan that appends an instance, then its rank by name.
struct Place {
    int scan = 0;
    int rank = -1;
    auto operator<=>(const Place &) const = default;
};

/// Finds every chosen instance's scan. What all instances of a service wait for is reduced to the last place
/// among them, so the cost is linear in services, instances and the edges as written.
class Scans
{
public:
    Scans(const Precedence &precedence, const std::vector<bool> &chosen, const std::vector<int> &ranks)
        : m_precedence(precedence)
        , m_chosen(chosen)
        , m_ranks(ranks)
        , m_gates(std::size_t(precedence.serviceCount()))
        , m_places(std::size_t(precedence.instanceCount()))
        , m_gateSeen(m_gates.size())
        , m_placeSeen(m_places.size())
    {
    }

    /// The place of an instance; of one that is not chosen, that of the last it waits for.
    Place placeOf(int instance)
    {
        const auto i = std::size_t(instance);
        if (m_placeSeen[i])
            return m_places[i];
        m_placeSeen[i] = true; // a ring, refused by every dialect, ends here
        const int service = m_precedence.serviceOf(instance);
        Place last = service < 0 ? Place() : gateOf(service);
        for (const int before : m_precedence.instancesBefore(instance))
            last = std::max(last, placeOf(before));
        if (m_chosen[i])
            last = {last.scan + (last.rank > m_ranks[i] ? 1 : 0), m_ranks[i]};
        return m_places[i] = last;
    }

private:
    /// The last place among all that come before the instances of a service.
    Place gateOf(int service)
    {
        const auto s = std::size_t(service);
        if (m_gateSeen[s])
            return m_gates[s];
        m_gateSeen[s] = true;
        Place last;
        for (const int before : m_precedence.servicesBefore(service)) {
            last = std::max(last, gateOf(before));
            for (const int instance : m_precedence.instancesOf(before))
                last = std::max(last, placeOf(instance));
        }
        return m_gates[s] = last;
    }

    const Precedence &m_precedence;
    const std::vector<bool> &m_chosen;
    const std::vector<int> &m_ranks;
    std::vector<Place> m_gates;
    std::vector<Place> m_places;
    std::vector<bool> m_gateSeen;
    std::vector<bool> m_placeSeen;
};

} // namespace

std::vector<int> Precedence::order(const std::vector<bool> &chosen) const
{
    std::vector<int> instances;
    for (int i = 0; i < instanceCount(); ++i)
        if (chosen[std::size_t(i)])
            instances.push_back(i);
    std::ranges::sort(instances, {}, [this](int i) { return m_environment.instances[std::size_t(i)].id; });
    std::vector<int> ranks(m_instances.size(), -1);
    for (std::size_t rank = 0; rank < instances.size(); ++rank)
        ranks[std::size_t(instances[rank])] = int(rank);
    Scans scans(*this, chosen, ranks);
    std::ranges::stable_sort(instances, {}, [&scans](int i) { return scans.placeOf(i); });
    return instances;
}

} // namespace pilothouse::planning

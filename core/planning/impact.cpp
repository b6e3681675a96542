// SPDX-License-Identifier: Apache-2.0
#include "core/planning/impact.h"

#include "core/planning/decision.h"
#include "core/planning/precedence.h"

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

namespace {

/// How an instance does, as far as one may count on it.
enum class Vigour { Healthy, Unwell, Down, Unseen };

Vigour vigourOf(const model::Instance &instance, const model::ObservedState &observed)
{
    const auto *ship = observed.ship(instance.ship);
    if (!ship || !ship->isOnline())
        return Vigour::Unseen;
    const auto *container = ship->container(instance.id);
    if (!container || !container->isUp())
        return Vigour::Down;
    const bool isPraised = container->health == model::Health::None || container->health == model::Health::Healthy;
    const bool isWell = container->state == model::ContainerState::Running && isPraised;
    return isWell ? Vigour::Healthy : Vigour::Unwell;
}

/// Whether a port of its own is published on the ship.
bool publishes(const model::Instance &instance)
{
    const auto mode = instance.networkMode.value_or(QString());
    return mode != "host"_L1 && mode != "none"_L1 && joinedNetwork(instance).isEmpty();
}

/// Strikes instances and spreads what that does.
class Blast
{
public:
    Blast(const model::Environment &environment, const model::ObservedState &observed, Impact &impact)
        : m_environment(environment)
        , m_observed(observed)
        , m_impact(impact)
        , m_dependents(environment, Precedence::Direction::Down)
        , m_distance(environment.instances.size(), -1)
        , m_lost(environment.services.size())
    {
        const bool isAnyOnline =
            std::ranges::any_of(observed.ships, [](const auto &entry) { return entry.second->isOnline(); });
        m_impact.basis = isAnyOnline ? Impact::Basis::Observed : Impact::Basis::Manifest;
        for (const auto &service : environment.services)
            m_servicePositions.insert(service.id, int(m_servicePositions.size()));
        for (const auto &instance : environment.instances)
            m_vigours.push_back(vigourOf(instance, observed));
    }

    void strike(const std::vector<model::InstanceId> &instances)
    {
        for (const auto &id : instances)
            if (const int position = m_dependents.position(id); position >= 0)
                reach(position, 0);
        while (!m_pending.empty()) {
            const int next = m_pending.front();
            m_pending.pop_front();
            spread(next);
        }
    }

    void tell()
    {
        for (const auto &ship : m_environment.ships)
            tellUnseen(ship);
        for (int i = 0; i < m_dependents.instanceCount(); ++i)
            tell(i);
        for (int s = 0; s < m_dependents.serviceCount(); ++s)
            tellService(s);
    }

private:
    [[nodiscard]] bool isReached(int instance) const { return m_distance[std::size_t(instance)] >= 0; }
    [[nodiscard]] bool isUp(int instance) const { return m_vigours[std::size_t(instance)] != Vigour::Down; }
    [[nodiscard]] const model::Instance &instanceAt(int i) const { return m_environment.instances[std::size_t(i)]; }

    /// Whether others may count on it afterwards.
    [[nodiscard]] bool isHelp(int instance) const
    {
        const auto vigour = m_vigours[std::size_t(instance)];
        return !isReached(instance)
            && (vigour == Vigour::Healthy || (vigour == Vigour::Unseen && m_impact.basis == Impact::Basis::Manifest));
    }

    void reach(int instance, int distance)
    {
        if (isReached(instance))
            return;
        m_distance[std::size_t(instance)] = distance;
        if (isUp(instance)) // nobody had anything of what is down
            m_pending.push_back(instance);
    }

    void reachFrom(int instance, int distance)
    {
        if (isUp(instance))
            reach(instance, distance);
    }

    void spread(int instance)
    {
        const int distance = m_distance[std::size_t(instance)] + 1;
        for (const int dependent : m_dependents.instancesBefore(instance))
            reachFrom(dependent, distance);
        const int service = m_dependents.serviceOf(instance);
        if (service < 0 || m_lost[std::size_t(service)])
            return;
        const auto &siblings = m_dependents.instancesOf(service);
        if (std::ranges::any_of(siblings, [this](int sibling) { return isHelp(sibling); }))
            return;
        m_lost[std::size_t(service)] = true;
        for (const int requiring : m_dependents.servicesBefore(service))
            for (const int dependent : m_dependents.instancesOf(requiring))
                reachFrom(dependent, distance);
    }

    void tellUnseen(const model::Ship &ship)
    {
        const auto *seen = m_observed.ship(ship.id);
        if (m_impact.basis == Impact::Basis::Observed && (!seen || !seen->isOnline()))
            m_impact.unseen.push_back(ship.id);
    }

    void tell(int i)
    {
        const auto &instance = instanceAt(i);
        const int distance = m_distance[std::size_t(i)];
        if (distance == 0)
            tellStruck(instance, isUp(i));
        else if (distance > 0)
            m_impact.hard.push_back({instance.id, instance.service, instance.ship, missingOf(instance), distance});
        else if (isUp(i))
            tellSoft(instance);
    }

    void tellStruck(const model::Instance &instance, bool isUp)
    {
        m_impact.struck.push_back(instance.id);
        if (isUp && publishes(instance))
            for (const auto &port : instance.ports)
                m_impact.ports.push_back({instance.ship, port, instance.id});
        if (m_impact.act != Act::Remove)
            return;
        const auto *ship = m_observed.ship(instance.ship);
        const auto *container = ship && ship->isOnline() ? ship->container(instance.id) : nullptr;
        if (ship && ship->isOnline() && !container)
            return;
        for (const auto &path : container ? anonymousVolumes(container->spec) : instance.containerVolumes)
            m_impact.volumes.push_back({instance.ship, instance.id, path});
    }

    void tellSoft(const model::Instance &instance)
    {
        std::vector<Missing> missing;
        if (const auto *service = m_environment.services.find(instance.service))
            for (const auto &wanted : service->wantsInfo)
                if (isLost(wanted))
                    missing.push_back({Tie::WantsInfo, wanted.value});
        if (!missing.empty())
            m_impact.soft.push_back({instance.id, instance.service, instance.ship, missing, 1});
    }

    [[nodiscard]] bool isLost(const model::ServiceId &service) const
    {
        const int position = m_servicePositions.value(service, -1);
        return position >= 0 && m_lost[std::size_t(position)];
    }

    [[nodiscard]] std::vector<Missing> missingOf(const model::Instance &instance) const
    {
        std::vector<Missing> missing;
        if (const auto *service = m_environment.services.find(instance.service))
            for (const auto &need : service->needs)
                if (isLost(need))
                    missing.push_back({Tie::Requires, need.value});
        const auto add = [&](Tie tie, const model::InstanceId &other) {
            if (const int at = m_dependents.position(other); at >= 0 && isReached(at) && isUp(at))
                missing.push_back({tie, other.value});
        };
        for (const auto &other : instance.volumesFrom)
            add(Tie::VolumesFrom, other);
        for (const auto &link : instance.links)
            add(Tie::Links, link.target);
        add(Tie::Network, joinedNetwork(instance));
        return missing;
    }

    void tellService(int s)
    {
        StruckService told{
            .service = m_environment.services[std::size_t(s)].id, .struck = {}, .healthy = {}, .doubtful = {}};
        for (const int i : m_dependents.instancesOf(s)) {
            const auto &id = instanceAt(i).id;
            if (m_distance[std::size_t(i)] == 0)
                told.struck.push_back(id);
            else if (isHelp(i))
                told.healthy.push_back(id);
            else if (!isReached(i) && m_vigours[std::size_t(i)] == Vigour::Unseen)
                told.doubtful.push_back(id);
        }
        if (!told.struck.empty())
            m_impact.services.push_back(std::move(told));
    }

    const model::Environment &m_environment;
    const model::ObservedState &m_observed;
    Impact &m_impact;
    Precedence m_dependents;
    QHash<model::ServiceId, int> m_servicePositions;
    std::vector<Vigour> m_vigours;
    std::vector<int> m_distance; ///< -1: not reached
    std::vector<bool> m_lost;    ///< services of which nothing healthy is left
    std::deque<int> m_pending;
};

} // namespace

Impact impactOf(const model::Environment &environment, const model::ObservedState &observed, Act act,
                const std::vector<model::InstanceId> &instances)
{
    Impact impact{.act = act};
    Blast blast(environment, observed, impact);
    blast.strike(instances);
    blast.tell();
    return impact;
}

} // namespace pilothouse::planning

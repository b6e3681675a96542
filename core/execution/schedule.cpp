// SPDX-License-Identifier: Apache-2.0
#include "core/execution/schedule.h"

#include <QHash>

#include <algorithm>

namespace pilothouse::execution {

using planning::StepId;

namespace {

bool isWait(const planning::Operation &operation)
{
    return std::holds_alternative<planning::AwaitRunning>(operation)
        || std::holds_alternative<planning::Delay>(operation) || std::holds_alternative<planning::PassCheck>(operation);
}

/// Shared by instances, and changes none.
bool isPreparation(const planning::Operation &operation)
{
    return std::holds_alternative<planning::PullImage>(operation)
        || std::holds_alternative<planning::ReachShip>(operation);
}

/// The id's number, given in the order of first mention.
template <typename Id>
int numbered(QHash<Id, int> &numbers, const Id &id)
{
    const auto known = numbers.constFind(id);
    return known == numbers.constEnd() ? *numbers.insert(id, int(numbers.size())) : *known;
}

} // namespace

Schedule::Schedule(const planning::Plan &plan, ExecutionLimits limits)
    : m_plan(plan)
    , m_limits(limits)
    , m_pending(int(plan.steps.size()))
    , m_nodes(plan.steps.size())
{
    link();
    rankNodes();
    m_ready.resize(m_ships.size() + 1);
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].missing == 0)
            makeReady(int(i));
}

void Schedule::link()
{
    QHash<model::ShipId, int> ships;
    QHash<model::InstanceId, int> crews;
    for (const auto &step : m_plan.steps) {
        Node &node = m_nodes[std::size_t(step.id.value)];
        node.missing = int(step.after.size());
        for (const StepId before : step.after)
            m_nodes[std::size_t(before.value)].dependants.push_back(step.id.value);
        if (!isWait(step.operation))
            node.place = numbered(ships, step.ship);
        if (isPreparation(step.operation) || step.instance.isEmpty())
            continue;
        node.crew = numbered(crews, step.instance);
    }
    m_ships.resize(std::size_t(ships.size()));
    m_crews.resize(std::size_t(crews.size()));
}

/// Predecessors have smaller ids, so one pass from the end finds each step's longest path.
void Schedule::rankNodes()
{
    std::vector<int> height(m_nodes.size(), 1);
    struct Best {
        int height = 0;
        int first = 0;
    };
    std::vector<Best> crews(m_crews.size());
    for (std::size_t i = m_nodes.size(); i-- > 0;) {
        for (const int dependant : m_nodes[i].dependants)
            height[i] = std::max(height[i], height[std::size_t(dependant)] + 1);
        if (const int crew = m_nodes[i].crew; crew >= 0) {
            auto &best = crews[std::size_t(crew)];
            best = {std::max(best.height, height[i]), int(i)};
            ++m_crews[std::size_t(crew)].left;
        }
    }
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const int crew = m_nodes[i].crew;
        const Best best = crew < 0 ? Best{height[i], int(i)} : crews[std::size_t(crew)];
        m_nodes[i].rank = {-best.height, best.first, int(i)};
    }
}

void Schedule::makeReady(int node)
{
    Node &n = m_nodes[std::size_t(node)];
    n.state = NodeState::Ready;
    m_ready[n.place < 0 ? m_ships.size() : std::size_t(n.place)].insert(n.rank);
}

bool Schedule::hasPlace(const Node &node) const
{
    return node.place < 0 || (m_calls < m_limits.total && m_ships[std::size_t(node.place)] < m_limits.perShip);
}

bool Schedule::wouldBegin(const Node &node) const
{
    return node.crew >= 0 && !m_crews[std::size_t(node.crew)].begun;
}

/// The best ready step that has a place, or -1.
int Schedule::nextReady() const
{
    const bool full = m_limits.instances > 0 && m_begun >= m_limits.instances;
    std::optional<Rank> best;
    std::optional<Rank> beginner;
    for (const auto &ready : m_ready) {
        if (ready.empty() || !hasPlace(m_nodes[std::size_t(ready.begin()->back())]))
            continue;
        const auto fits = [&](const Rank &rank) { return !full || !wouldBegin(m_nodes[std::size_t(rank.back())]); };
        const auto found = std::ranges::find_if(ready, fits);
        if (found != ready.end() && (!best || *found < *best))
            best = *found;
        if (!beginner || *ready.begin() < *beginner)
            beginner = *ready.begin();
    }
    if (!best && m_running == 0)
        best = beginner; // all that are begun wait for one that is not
    return best ? best->back() : -1;
}

void Schedule::take(int node)
{
    Node &n = m_nodes[std::size_t(node)];
    m_ready[n.place < 0 ? m_ships.size() : std::size_t(n.place)].erase(n.rank);
    n.state = NodeState::Running;
    ++m_running;
    if (n.place >= 0) {
        ++m_calls;
        ++m_ships[std::size_t(n.place)];
    }
    if (wouldBegin(n)) {
        m_crews[std::size_t(n.crew)].begun = true;
        ++m_begun;
    }
}

std::vector<StepId> Schedule::takeReady()
{
    std::vector<StepId> taken;
    if (m_stopped)
        return taken;
    for (int node = nextReady(); node >= 0; node = nextReady()) {
        take(node);
        taken.push_back({node});
    }
    return taken;
}

/// A step that will not run (any more) gives its place free.
void Schedule::end(int node, NodeState state)
{
    Node &n = m_nodes[std::size_t(node)];
    if (n.state == NodeState::Running) {
        --m_running;
        if (n.place >= 0) {
            --m_calls;
            --m_ships[std::size_t(n.place)];
        }
    }
    n.state = state;
    --m_pending;
    if (n.crew < 0)
        return;
    Crew &crew = m_crews[std::size_t(n.crew)];
    if (--crew.left == 0 && crew.begun)
        --m_begun;
}

void Schedule::succeed(StepId step)
{
    end(step.value, NodeState::Done);
    for (const int dependant : m_nodes[std::size_t(step.value)].dependants) {
        Node &n = m_nodes[std::size_t(dependant)];
        if (--n.missing == 0 && n.state == NodeState::Waiting)
            makeReady(dependant);
    }
}

std::vector<StepId> Schedule::fail(StepId step)
{
    end(step.value, NodeState::Never);
    std::vector<StepId> skipped;
    std::vector<int> pending{step.value};
    while (!pending.empty()) {
        const int node = pending.back();
        pending.pop_back();
        for (const int dependant : m_nodes[std::size_t(node)].dependants) {
            if (m_nodes[std::size_t(dependant)].state != NodeState::Waiting)
                continue;
            end(dependant, NodeState::Never);
            skipped.push_back({dependant});
            pending.push_back(dependant);
        }
    }
    std::ranges::sort(skipped);
    return skipped;
}

std::vector<StepId> Schedule::stop()
{
    m_stopped = true;
    for (auto &ready : m_ready)
        ready.clear();
    std::vector<StepId> skipped;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].state != NodeState::Waiting && m_nodes[i].state != NodeState::Ready)
            continue;
        end(int(i), NodeState::Never);
        skipped.push_back({int(i)});
    }
    return skipped;
}

bool Schedule::isFinished() const
{
    return m_pending == 0;
}

} // namespace pilothouse::execution

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/execution/executor.h"
#include "core/planning/plan.h"

#include <array>
#include <set>
#include <vector>

namespace pilothouse::execution {

/// Which steps of a plan may run now. No threads, no clocks, no I/O.
///
/// A step is ready when all it comes after have succeeded (no waves) and its ship and the whole have a free
/// place; waits (AwaitRunning, Delay, PassCheck) are no calls and take no place. Among ready steps the one whose
/// instance has the longest path behind it goes first, and an instance that has been begun before one that has not: a
/// service's containers are replaced a few at a time instead of all being stopped first.
class Schedule
{
public:
    Schedule(const planning::Plan &plan, ExecutionLimits limits);

    /// Steps to start now; they count as running from here on.
    [[nodiscard]] std::vector<planning::StepId> takeReady();
    /// Marks a running step done. Its dependants may become ready.
    void succeed(planning::StepId step);
    /// Marks a running step failed and returns everything that depended on it: skipped for good.
    [[nodiscard]] std::vector<planning::StepId> fail(planning::StepId step);
    /// Nothing more will be taken; returns the steps that will therefore never run.
    [[nodiscard]] std::vector<planning::StepId> stop();

    [[nodiscard]] int runningCount() const { return m_running; }
    /// Nothing runs and nothing is left to take.
    [[nodiscard]] bool isFinished() const;

private:
    enum class NodeState { Waiting, Ready, Running, Done, Never };
    /// Smaller goes first: the negated longest path, the instance's first step, the step.
    using Rank = std::array<int, 3>;
    struct Node {
        std::vector<int> dependants;
        int missing = 0; ///< predecessors that have not succeeded
        int place = -1;  ///< of its ship in m_ships; -1 for a wait
        int crew = -1;   ///< of its instance in m_crews; -1 when it belongs to none
        Rank rank{};
        NodeState state = NodeState::Waiting;
    };
    /// The steps of one instance.
    struct Crew {
        int left = 0; ///< steps not yet done
        bool begun = false;
    };
    void link();
    void rankNodes();
    void makeReady(int node);
    void end(int node, NodeState state);
    [[nodiscard]] int nextReady() const;
    [[nodiscard]] bool hasPlace(const Node &node) const;
    [[nodiscard]] bool wouldBegin(const Node &node) const;
    void take(int node);

    const planning::Plan &m_plan;
    ExecutionLimits m_limits;
    int m_running = 0;
    int m_calls = 0;   ///< running and not a wait
    int m_begun = 0;   ///< instances begun and not done
    int m_pending = 0; ///< steps that may still run
    bool m_stopped = false;
    std::vector<Node> m_nodes;
    std::vector<Crew> m_crews;
    std::vector<int> m_ships;            ///< calls in flight on each
    std::vector<std::set<Rank>> m_ready; ///< by ship; the last for waits
};

} // namespace pilothouse::execution

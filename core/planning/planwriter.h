// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/decision.h"
#include "core/planning/gates.h"

#include <map>
#include <span>

namespace pilothouse::planning {

/// Turns decisions into actions and steps, in the order it is told them. What several instances need once on a
/// ship (that it answers, that it has an image) becomes one shared step.
class PlanWriter
{
public:
    PlanWriter(const model::Environment &environment, const Intent &intent, const Decisions &decisions);

    /// Adds the action of an instance, with the steps that wait for nothing else: reaching its ship, its pull.
    void open(int instance, const Decision &decision);
    [[nodiscard]] bool isOpen(int instance) const { return m_entries[std::size_t(instance)].action >= 0; }

    /// Adds an instance's calls, one after the other, the first after all that `gates` has it wait for.
    /// Null gates: after nothing but its own earlier steps.
    void append(int instance, std::span<const Call> calls, Gates *gates);

    /// The next call of whatever instance comes no sooner than this after what has been appended last.
    void delay(int instance, std::chrono::seconds duration);

    /// Stops and removes a container of ours that is in no manifest.
    void appendOrphan(const model::ShipId &ship, const model::ObservedContainer &container);

    [[nodiscard]] Plan take() { return std::move(m_plan); }

private:
    /// What is known of an instance while its steps are written.
    struct Entry {
        int action = -1;
        std::vector<StepId> last; ///< what its next step comes after
    };
    StepId addStep(Action &action, Operation operation, std::vector<StepId> after);
    [[nodiscard]] std::vector<StepId> addChecks(const Entry &entry, model::LifecycleState state,
                                                const model::Instance &instance);
    void share(Entry &entry, StepId step);
    [[nodiscard]] Operation operation(Call call, const model::Instance &instance) const;
    void waitFor(const std::vector<int> &before, Entry &entry);

    const model::Environment &m_environment;
    const Intent &m_intent;
    const Decisions &m_decisions;
    Plan m_plan;
    std::vector<Entry> m_entries;
    std::vector<StepId> m_lastAppended;
    std::map<model::ShipId, StepId> m_reached;
    std::map<std::pair<model::ShipId, QString>, StepId> m_pulled;
};

} // namespace pilothouse::planning

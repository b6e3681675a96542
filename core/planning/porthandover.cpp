// SPDX-License-Identifier: Apache-2.0
#include "core/planning/porthandover.h"

#include <algorithm>
#include <map>
#include <queue>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

namespace {

using model::PortBinding;

/// A host port of a ship with its protocol: "8080/tcp". Ranges and ephemeral ports find a free one by themselves.
using HostPort = std::pair<model::ShipId, QString>;

QString hostPort(const PortBinding &binding)
{
    bool isNumber = false;
    if (binding.hostPort.toInt(&isNumber) == 0 || !isNumber)
        return {};
    return binding.hostPort + u'/' + binding.containerPort.section(u'/', 1);
}

bool overlap(const QString &one, const QString &other)
{
    const auto isAny = [](const QString &address) { return address.isEmpty() || address == "0.0.0.0"_L1; };
    return isAny(one) || isAny(other) || one == other;
}

/// A container that publishes a port now and is stopped by the plan.
struct Holder {
    model::InstanceId container;
    QString hostAddress;
    StepId stop;
};

class Handovers
{
public:
    Handovers(Plan &plan, const model::ObservedState &observed)
        : m_plan(plan)
        , m_observed(observed)
    {
        for (const Step &step : plan.steps) {
            const bool ends = std::holds_alternative<StopContainer>(step.operation)
                || std::holds_alternative<KillContainer>(step.operation);
            if (ends)
                addHolder(step);
            if (const auto *create = std::get_if<CreateContainer>(&step.operation))
                m_bindings[{step.ship, step.instance}] = create->spec.portBindings;
        }
    }

    /// Adds what is missing. Returns whether there was any.
    bool add()
    {
        bool added = false;
        for (Step &step : m_plan.steps)
            if (std::holds_alternative<StartContainer>(step.operation))
                for (const PortBinding &binding : wantedBy(step))
                    added = addFor(step, binding) || added;
        return added;
    }

private:
    void addHolder(const Step &stop)
    {
        const auto *container = observed(stop);
        if (!container || !container->isUp())
            return;
        for (const PortBinding &binding : container->spec.portBindings)
            if (const QString port = hostPort(binding); !port.isEmpty())
                m_holders.insert({{stop.ship, port}, {stop.instance, binding.hostAddress, stop.id}});
    }

    [[nodiscard]] const model::ObservedContainer *observed(const Step &step) const
    {
        const auto *ship = m_observed.ship(step.ship);
        return ship ? ship->container(step.instance) : nullptr;
    }

    [[nodiscard]] std::vector<PortBinding> wantedBy(const Step &start) const
    {
        if (const auto created = m_bindings.find({start.ship, start.instance}); created != m_bindings.end())
            return created->second;
        const auto *container = observed(start);
        return container ? container->spec.portBindings : std::vector<PortBinding>();
    }

    bool addFor(Step &start, const PortBinding &binding)
    {
        bool added = false;
        const auto [begin, end] = m_holders.equal_range({start.ship, hostPort(binding)});
        for (auto it = begin; it != end; ++it) {
            const Holder &holder = it->second;
            const bool isOther = holder.container != start.instance && overlap(holder.hostAddress, binding.hostAddress);
            if (!isOther || std::ranges::count(start.after, holder.stop) > 0 || isBefore(start.id, holder.stop))
                continue;
            start.after.push_back(holder.stop);
            added = true;
        }
        return added;
    }

    /// Whether `later` waits, directly or not, for `earlier`.
    [[nodiscard]] bool isBefore(StepId earlier, StepId later) const
    {
        std::vector<StepId> pending{later};
        std::vector<bool> seen(m_plan.steps.size());
        while (!pending.empty()) {
            const StepId next = pending.back();
            pending.pop_back();
            if (next == earlier)
                return true;
            if (seen[std::size_t(next.value)])
                continue;
            seen[std::size_t(next.value)] = true;
            std::ranges::copy(m_plan.step(next).after, std::back_inserter(pending));
        }
        return false;
    }

    Plan &m_plan;
    const model::ObservedState &m_observed;
    std::multimap<HostPort, Holder> m_holders;
    std::map<std::pair<model::ShipId, model::InstanceId>, std::vector<PortBinding>> m_bindings;
};

/// The steps in an order in which all come after what they wait for, the old order kept where it may be.
std::vector<StepId> validOrder(const Plan &plan)
{
    std::vector<std::vector<int>> followers(plan.steps.size());
    std::vector<std::size_t> open(plan.steps.size());
    std::priority_queue<int, std::vector<int>, std::greater<>> ready;
    for (const Step &step : plan.steps) {
        open[std::size_t(step.id.value)] = step.after.size();
        for (const StepId before : step.after)
            followers[std::size_t(before.value)].push_back(step.id.value);
        if (step.after.empty())
            ready.push(step.id.value);
    }
    std::vector<StepId> order;
    while (!ready.empty()) {
        const int next = ready.top();
        ready.pop();
        order.push_back({next});
        for (const int follower : followers[std::size_t(next)])
            if (--open[std::size_t(follower)] == 0)
                ready.push(follower);
    }
    return order;
}

void renumber(Plan &plan)
{
    const auto order = validOrder(plan);
    std::vector<StepId> renamed(plan.steps.size());
    std::vector<Step> steps;
    for (const StepId old : order) {
        renamed[std::size_t(old.value)] = {int(steps.size())};
        steps.push_back(std::move(plan.steps[std::size_t(old.value)]));
    }
    const auto rename = [&renamed](std::vector<StepId> &ids) {
        for (StepId &id : ids)
            id = renamed[std::size_t(id.value)];
        std::ranges::sort(ids);
    };
    for (Step &step : steps) {
        step.id = renamed[std::size_t(step.id.value)];
        rename(step.after);
    }
    for (Action &action : plan.actions)
        rename(action.steps);
    plan.steps = std::move(steps);
}

} // namespace

void orderPortHandovers(Plan &plan, const model::ObservedState &observed)
{
    if (Handovers(plan, observed).add())
        renumber(plan);
}

} // namespace pilothouse::planning

// SPDX-License-Identifier: Apache-2.0
#include "core/planning/gates.h"

#include <algorithm>

namespace pilothouse::planning {

namespace {

void makeUnique(std::vector<int> &list)
{
    std::ranges::sort(list);
    const auto rest = std::ranges::unique(list);
    list.erase(rest.begin(), rest.end());
}

} // namespace

Gates::Gates(const Precedence &precedence)
    : m_precedence(precedence)
    , m_marks(std::size_t(precedence.instanceCount()))
    , m_gates(std::size_t(precedence.serviceCount()))
{
}

void Gates::mark(int instance, Part part)
{
    m_marks[std::size_t(instance)] = part;
}

std::vector<int> Gates::before(int instance)
{
    std::vector<int> found;
    if (const int service = m_precedence.serviceOf(instance); service >= 0)
        found = gateOf(service);
    for (const int other : m_precedence.instancesBefore(instance))
        addInstance(other, found, 0);
    makeUnique(found);
    std::erase(found, instance);
    return found;
}

/// Itself when marked; what it waits for when it is not, or does not wait.
void Gates::addInstance(int instance, std::vector<int> &found, int depth)
{
    const auto &mark = m_marks[std::size_t(instance)];
    if (mark)
        found.push_back(instance);
    if (mark == Part::Waits || depth > m_precedence.instanceCount())
        return;
    if (const int service = m_precedence.serviceOf(instance); service >= 0)
        std::ranges::copy(gateOf(service), std::back_inserter(found));
    for (const int other : m_precedence.instancesBefore(instance))
        addInstance(other, found, depth + 1);
}

/// What the instances of a service wait for on behalf of the services before it.
const std::vector<int> &Gates::gateOf(int service)
{
    auto &gate = m_gates[std::size_t(service)];
    if (gate)
        return *gate;
    gate.emplace(); // a ring, refused by every dialect, ends here
    std::vector<int> found;
    for (const int before : m_precedence.servicesBefore(service)) {
        bool isSeenThrough = true;
        for (const int instance : m_precedence.instancesOf(before)) {
            const auto &mark = m_marks[std::size_t(instance)];
            isSeenThrough = isSeenThrough && mark != Part::Waits;
            if (mark)
                found.push_back(instance);
            if (mark != Part::Waits)
                for (const int other : m_precedence.instancesBefore(instance))
                    addInstance(other, found, 0);
        }
        if (isSeenThrough)
            std::ranges::copy(gateOf(before), std::back_inserter(found));
    }
    makeUnique(found);
    return *(m_gates[std::size_t(service)] = std::move(found));
}

} // namespace pilothouse::planning

// SPDX-License-Identifier: Apache-2.0
//
// unchecked-dependency, redundant-dependency, empty-service
#include "core/manifest/lint/examination.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

bool isCheckedWhenRunning(const model::Instance &instance)
{
    return std::ranges::any_of(instance.checks,
                               [](const auto &check) { return check.state == model::LifecycleState::Running; });
}

/// A connection to the first port it publishes: the least that can be asked.
std::optional<Fix> connectionCheck(const model::Instance &instance)
{
    const auto isTcp = [](const auto &port) {
        return port.external.protocol == model::Protocol::Tcp && port.external.count() == 1;
    };
    const auto first = std::ranges::find_if(instance.ports, isTcp);
    if (first == instance.ports.end())
        return std::nullopt;
    const QString &port = first->name;
    return Fix{.title = u"have %1 checked by a connection to its port %2"_s.arg(instance.id.value, port),
               .values = {{pointerTo(instance, {u"lifecycle"_s, u"running"_s, u"-"_s}),
                           "{type: tcp, port: " + edit::yamlScalar(port) + "}"}}};
}

void examineChecks(Examination &examination)
{
    const auto &environment = examination.environment();
    QHash<model::ServiceId, model::ServiceId> requiring;
    for (const auto &service : environment.services)
        for (const auto &need : service.needs)
            if (!requiring.contains(need))
                requiring.insert(need, service.id);
    for (const auto &instance : environment.instances) {
        const auto by = requiring.constFind(instance.service);
        if (by == requiring.constEnd() || isCheckedWhenRunning(instance))
            continue;
        examination.add({.rule = "unchecked-dependency"_L1,
                         .where = instance.where,
                         .about = thingOf(instance),
                         .text = u"service %1 requires %2, and starts as soon as this container does: it has no "
                                 "running check"_s.arg(by->value, instance.service.value),
                         .suggestion = u"add one below lifecycle: running"_s,
                         .fix = connectionCheck(instance)});
    }
}

using Reached = QSet<model::ServiceId>;

/// All that a service requires, however far.
Reached requirementsOf(const model::Environment &environment, const model::Service &service)
{
    Reached reached;
    std::vector<const model::Service *> open{&service};
    while (!open.empty()) {
        const auto *next = open.back();
        open.pop_back();
        for (const auto &need : next->needs) {
            const auto *found = environment.services.find(need);
            if (!found || reached.contains(need))
                continue;
            reached.insert(need);
            open.push_back(found);
        }
    }
    return reached;
}

void addRedundant(Examination &examination, const model::Service &service, const QString &text,
                  std::vector<edit::Put> removals)
{
    std::ranges::reverse(removals); // from the end, so that indices stay right
    examination.add({.rule = "redundant-dependency"_L1,
                     .where = service.where,
                     .about = thingOf(service),
                     .text = text,
                     .suggestion = u"leave it out"_s,
                     .fix = Fix{.title = u"leave it out of %1"_s.arg(service.id.value),
                                .values = std::move(removals),
                                .certainty = Fix::Certainty::Sure}});
}

/// What `wants_info` brings comes with `requires` already, and what is named twice counts once.
void examineRedundancy(Examination &examination, const model::Service &service)
{
    QStringList names;
    std::vector<edit::Put> removals;
    const auto look = [&](const std::vector<model::ServiceId> &list, const QString &key, Reached known) {
        std::vector<edit::Put> some;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (known.contains(list[i])) {
                names += u"%1 in %2"_s.arg(list[i].value, key);
                some.push_back({pointerTo(service.id, {key, QString::number(i)}), {}});
            }
            known.insert(list[i]);
        }
        if (some.size() == list.size() && !list.empty())
            some = {{pointerTo(service.id, {key}), {}}};
        removals.insert(removals.end(), some.begin(), some.end());
    };
    look(service.needs, u"requires"_s, {});
    if (!service.wantsInfo.empty())
        look(service.wantsInfo, u"wants_info"_s, requirementsOf(examination.environment(), service));
    if (!removals.empty())
        addRedundant(examination, service, u"%1: it is required already"_s.arg(names.join(u", "_s)), removals);
}

void examineEmptiness(Examination &examination, const model::Service &service)
{
    const auto names = [&](const model::Service &other) {
        return std::ranges::count(other.needs, service.id) + std::ranges::count(other.wantsInfo, service.id) > 0;
    };
    if (!service.instances.empty())
        return;
    const bool isNamed = std::ranges::any_of(examination.environment().services, names);
    Remark remark{.rule = "empty-service"_L1,
                  .where = service.where,
                  .about = thingOf(service),
                  .text = isNamed ? u"no instance: what requires it waits for nothing"_s : u"no instance"_s};
    if (!isNamed)
        remark.fix =
            Fix{.title = u"remove service %1"_s.arg(service.id.value), .values = {{pointerTo(service.id), {}}}};
    examination.add(std::move(remark));
}

} // namespace

void examineDependencies(Examination &examination)
{
    examineChecks(examination);
    for (const auto &service : examination.environment().services) {
        examineRedundancy(examination, service);
        if (examination.isValid())
            examineEmptiness(examination, service);
    }
}

} // namespace pilothouse::manifest::lint

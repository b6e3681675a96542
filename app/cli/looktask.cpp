// SPDX-License-Identifier: Apache-2.0
#include "app/cli/looktask.h"

#include "app/cli/statusoutput.h"

#include <algorithm>

namespace pilothouse::cli {

namespace {

/// Without things status shows every service, omitted ones too.
base::Result<std::vector<model::InstanceId>> chosen(const Scene &scene)
{
    auto selection = scene.arguments.intent.selection;
    if (selection.things.isEmpty()) {
        for (const auto &service : scene.environment->services)
            selection.things.push_back(service.id.value);
    }
    if (selection.things.isEmpty())
        return std::vector<model::InstanceId>{};
    return planning::resolve(*scene.environment, selection, planning::Verb::Start, scene.arguments.intent.ordering);
}

} // namespace

void LookTask::start()
{
    const auto instances = chosen(m_scene);
    if (!instances) {
        Q_EMIT finished(refuseUsage(instances.error().message));
        return;
    }
    m_scene.fleet.observe().then(this, [this, instances](const base::Result<model::ObservedState> &observed) {
        m_observed = observed ? *observed : m_scene.fleet.observed();
        if (m_scene.arguments.command == Command::Status && m_scene.arguments.detail == Detail::Full)
            probe(*instances);
        else
            show(*instances);
    });
}

/// Only of what is up: the rest listens nowhere, and a dead ship would be waited for again.
void LookTask::probe(const std::vector<model::InstanceId> &instances)
{
    std::vector<model::InstanceId> up;
    for (const auto &id : instances) {
        const auto *ship = m_observed.ship(m_scene.environment->instances.find(id)->ship);
        const auto *container = ship && ship->isOnline() ? ship->container(id) : nullptr;
        if (container && container->isUp())
            up.push_back(id);
    }
    m_probe = std::make_unique<PortProbe>(*m_scene.environment, up);
    connect(m_probe.get(), &PortProbe::finished, this, [this, instances] { show(instances); });
    m_probe->start();
}

void LookTask::show(const std::vector<model::InstanceId> &instances)
{
    const auto &arguments = m_scene.arguments;
    const Sight sight{m_scene.environment, m_observed, QDateTime::currentDateTimeUtc(),
                      m_probe ? m_probe->states() : PortStates()};
    const bool json = arguments.format == Format::Json;
    if (arguments.command == Command::Ships)
        json ? printJson(shipsJson(sight)) : printOut(shipsText(m_scene.terminal, sight));
    else
        json ? printJson(statusJson(sight, instances))
             : printOut(statusText(m_scene.terminal, sight, instances, {arguments.detail, arguments.hosts}));
    const bool isRefused = std::ranges::any_of(
        m_observed.ships, [](const auto &entry) { return entry.second->contact == model::Contact::Refused; });
    Q_EMIT finished(isRefused ? exitFailed : exitDone);
}

} // namespace pilothouse::cli

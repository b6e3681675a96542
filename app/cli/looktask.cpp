// SPDX-License-Identifier: Apache-2.0
#include "app/cli/looktask.h"

#include "app/cli/statusoutput.h"

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
        show(observed ? *observed : m_scene.fleet.observed(), *instances);
        Q_EMIT finished(exitDone);
    });
}

void LookTask::show(const model::ObservedState &observed, const std::vector<model::InstanceId> &instances)
{
    const Sight sight{m_scene.environment, observed, QDateTime::currentDateTimeUtc()};
    const bool json = m_scene.arguments.format == Format::Json;
    if (m_scene.arguments.command == Command::Ships)
        json ? printJson(shipsJson(sight)) : printOut(shipsText(m_scene.terminal, sight));
    else
        json ? printJson(statusJson(sight, instances))
             : printOut(statusText(m_scene.terminal, sight, instances, m_scene.arguments.detail));
}

} // namespace pilothouse::cli

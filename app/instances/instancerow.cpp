// SPDX-License-Identifier: Apache-2.0
#include "app/instances/instancerow.h"

#include "app/instances/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

QString driftText(const planning::InstanceStatus &status)
{
    // Why a ship is not reached is told once, for the ship.
    if (status.drift.empty())
        return status.status == planning::Status::Unreachable ? QString() : status.problem;
    QStringList fields;
    for (const auto &change : status.drift)
        fields.append(change.field.startsWith(u"variable "_s) ? change.field.mid(9) : change.field);
    return fields.join(u", "_s);
}

InstanceRow orphanRow(const model::ShipId &ship, const model::InstanceId &name,
                      const model::ObservedContainer &container)
{
    InstanceRow row;
    row.key = u"instance:"_s + name.value;
    row.instance = name.value;
    row.service = container.spec.labels.value(QLatin1StringView(planning::serviceLabel));
    row.ship = ship.value;
    row.image = container.spec.image;
    row.up = container.isUp();
    row.status = row.up ? planning::Status::Drifted : planning::Status::Stopped;
    row.statusText = QCoreApplication::translate("Words", "orphan");
    row.since = row.up ? container.started : container.finished;
    row.restarts = container.restartCount;
    row.drift = QCoreApplication::translate("Words", "in no manifest");
    row.orphan = true;
    row.labels = container.spec.labels;
    return row;
}

} // namespace

InstanceRow instanceRow(const model::Instance &instance, const model::ObservedContainer *container,
                        const planning::InstanceStatus &status)
{
    InstanceRow row;
    row.key = u"instance:"_s + instance.id.value;
    row.instance = instance.id.value;
    row.service = instance.service.value;
    row.ship = instance.ship.value;
    row.image = instance.image.toString();
    row.ports = publishedPorts(instance);
    row.status = status.status;
    row.statusText = statusSentence(status);
    row.drift = driftText(status);
    row.labels = instance.labels;
    if (container) {
        row.up = container->isUp();
        row.since = row.up ? container->started : container->finished;
        row.restarts = container->restartCount;
    }
    return row;
}

std::vector<InstanceRow> instanceRows(const model::Environment &environment, const model::ObservedState &observed,
                                      const planning::Assessment &assessment)
{
    std::vector<InstanceRow> rows;
    rows.reserve(environment.instances.size());
    for (const auto &instance : environment.instances) {
        const auto *ship = observed.ship(instance.ship);
        auto row = instanceRow(instance, ship ? ship->container(instance.id) : nullptr, assessment.of(instance.id));
        if (ship && row.status == planning::Status::Unreachable) { // whether it is up still nobody knows
            row.up = false;
            row.since = ship->observedAt;
        }
        rows.push_back(std::move(row));
    }
    for (const auto &[id, orphans] : assessment.orphans()) {
        const auto *ship = observed.ship(id);
        for (const auto &name : orphans) {
            const auto *container = ship ? ship->container(name) : nullptr;
            // A container of a manifest's name on another ship than the manifest says would share its key.
            if (container && !environment.instances.contains(name))
                rows.push_back(orphanRow(id, name, *container));
        }
    }
    return rows;
}

QString searchText(const InstanceRow &row)
{
    return QStringList{row.instance, row.service, row.ship, row.image, row.ports, row.statusText, row.drift}.join(
        u'\n');
}

} // namespace pilothouse::app

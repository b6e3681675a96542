// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/overview.h"

#include "app/instances/words.h"
#include "app/ships/shiptable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

struct Overview {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

int readyCount(const model::Service &service, const planning::Assessment &assessment)
{
    return int(std::ranges::count_if(service.instances, [&](const model::InstanceId &id) {
        const auto status = assessment.of(id).status;
        return status == planning::Status::Running || status == planning::Status::Drifted;
    }));
}

status::Kind readiness(const model::Service &service, const planning::Assessment &assessment)
{
    const int ready = readyCount(service, assessment);
    if (ready == int(service.instances.size()))
        return status::Kind::Running;
    return ready == 0 ? status::Kind::Failed : status::Kind::Drifted;
}

void writeContainer(FieldWriter &out, const model::ObservedContainer &container, const QDateTime &now)
{
    out.value(Overview::tr("Container"), container.id.left(12));
    out.value(Overview::tr("Image"), container.spec.image);
    if (container.isUp())
        out.words(Overview::tr("Up for"), ageText(container.started, now));
    else if (container.finished.isValid())
        out.words(Overview::tr("Down for"), ageText(container.finished, now));
    if (!container.isUp() && container.started.isValid())
        out.words(Overview::tr("Exit code"),
                  container.outOfMemory ? Overview::tr("%1, out of memory").arg(container.exitCode)
                                        : QString::number(container.exitCode));
    if (container.restartCount > 0)
        out.words(Overview::tr("Restarts"), QString::number(container.restartCount));
    if (container.health == model::Health::Unhealthy)
        out.status(Overview::tr("Health"), Overview::tr("unhealthy"), status::Kind::Failed);
    else if (container.health == model::Health::Healthy)
        out.status(Overview::tr("Health"), Overview::tr("healthy"), status::Kind::Running);
    out.value(Overview::tr("Address"), container.address);
}

/// Nothing where there are none.
void writeServices(FieldWriter &out, const QString &title, const std::vector<model::ServiceId> &services,
                   const Known &known)
{
    out.section(title);
    for (const auto &id : services) {
        if (const auto *service = known.environment.services.find(id))
            out.status(id.value, readyText(*service, known.assessment), readiness(*service, known.assessment));
    }
}

void writeNeeds(FieldWriter &out, const model::ServiceId &id, const Known &known)
{
    const auto *service = known.environment.services.find(id);
    if (!service)
        return;
    std::vector<model::ServiceId> needing;
    std::vector<model::ServiceId> wanting;
    for (const auto &other : known.environment.services) {
        if (std::ranges::find(other.needs, id) != other.needs.end())
            needing.push_back(other.id);
        else if (std::ranges::find(other.wantsInfo, id) != other.wantsInfo.end())
            wanting.push_back(other.id);
    }
    writeServices(out, Overview::tr("Needs"), service->needs, known);
    writeServices(out, Overview::tr("Needed by"), needing, known);
    writeServices(out, Overview::tr("Wants info of"), service->wantsInfo, known);
    writeServices(out, Overview::tr("Gives info to"), wanting, known);
}

void writeInstances(FieldWriter &out, const std::vector<const model::Instance *> &instances, const Known &known)
{
    out.section(Overview::tr("Instances"));
    for (const auto *instance : instances) {
        const auto &status = known.assessment.of(instance->id);
        out.status(instance->id.value, statusSentence(status), status::fromPlanning(status.status));
    }
}

} // namespace

QString readyText(const model::Service &service, const planning::Assessment &assessment)
{
    return Overview::tr("%1 of %2 ready").arg(readyCount(service, assessment)).arg(service.instances.size());
}

std::vector<Field> instanceOverview(const model::Instance &instance, const Known &known, const CheckGlance &checks)
{
    FieldWriter out;
    const auto &status = known.assessment.of(instance.id);
    const auto *ship = known.observed.ship(instance.ship);
    const auto *container = ship ? ship->container(instance.id) : nullptr;
    out.section(Overview::tr("State"));
    out.status(Overview::tr("Status"), statusSentence(status), status::fromPlanning(status.status));
    if (checks.kind != CheckGlance::Kind::Nothing)
        out.status(Overview::tr("Check"), checks.text,
                   checks.kind == CheckGlance::Kind::Failed ? status::Kind::Failed : status::Kind::Starting);
    if (ship && !ship->isOnline() && ship->observedAt.isValid())
        out.words(Overview::tr("Last seen"), Overview::tr("%1 ago").arg(ageText(ship->observedAt, known.now)));
    if (container)
        writeContainer(out, *container, known.now);
    else
        out.value(Overview::tr("Image"), instance.image.toString());
    out.section(Overview::tr("Drift"));
    for (const auto &change : status.drift)
        out.drift(change.field, change.observed, change.desired);
    writeNeeds(out, instance.service, known);
    out.section(Overview::tr("Ports"));
    for (const auto &port : instance.ports)
        out.value(port.name,
                  u"%1 \u2192 %2:%3"_s.arg(port.exposed.digits(), instance.ship.value, port.external.digits()));
    return out.take();
}

std::vector<Field> serviceOverview(const model::Service &service, const Known &known)
{
    FieldWriter out;
    out.section(Overview::tr("State"));
    out.status(Overview::tr("Ready"), readyText(service, known.assessment), readiness(service, known.assessment));
    out.value(Overview::tr("Image"), service.image.toString());
    if (service.omitted)
        out.words(Overview::tr("Omitted"), Overview::tr("only when named"));
    std::vector<const model::Instance *> instances;
    for (const auto &id : service.instances) {
        if (const auto *instance = known.environment.instances.find(id))
            instances.push_back(instance);
    }
    writeInstances(out, instances, known);
    writeNeeds(out, service.id, known);
    return out.take();
}

std::vector<Field> shipOverview(const model::Ship &ship, const Known &known)
{
    FieldWriter out;
    const auto *seen = known.observed.ship(ship.id);
    const auto contact = seen ? seen->contact : model::Contact::NeverTried;
    out.section(Overview::tr("State"));
    out.status(Overview::tr("Contact"), contactWord(contact), contactStatus(contact));
    if (seen) {
        out.words(Overview::tr("Since"), ageText(seen->contactSince, known.now));
        out.words(Overview::tr("Last seen"), ageText(seen->observedAt, known.now));
    }
    out.value(Overview::tr("Endpoint"), model::toString(ship.endpoint));
    out.value(Overview::tr("Address"), ship.address);
    if (seen) {
        out.section(Overview::tr("Engine"));
        out.words(Overview::tr("Engine"), seen->engine.name);
        out.value(Overview::tr("Version"), seen->engine.version);
        out.value(Overview::tr("API"), seen->engine.apiVersion);
        out.words(Overview::tr("System"), seen->engine.operatingSystem);
        out.value(Overview::tr("Architecture"), seen->engine.architecture);
        if (seen->engine.cpuCount > 0)
            out.words(Overview::tr("CPUs"), QString::number(seen->engine.cpuCount));
        if (seen->engine.memoryByteCount > 0)
            out.words(Overview::tr("Memory"), byteText(seen->engine.memoryByteCount));
    }
    std::vector<const model::Instance *> instances;
    for (const auto &instance : known.environment.instances) {
        if (instance.ship == ship.id)
            instances.push_back(&instance);
    }
    writeInstances(out, instances, known);
    return out.take();
}

} // namespace pilothouse::app

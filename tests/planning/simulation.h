// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/model/observed.h"
#include "core/planning/plan.h"

namespace pilothouse::sample {

using namespace Qt::StringLiterals;

/// Ships as plain values that do what a plan's calls say, and describe containers the way dockerd 20.10 does: with
/// the image's defaults merged in and its normalisations applied.
class Simulation
{
public:
    /// All ships online, empty, without images.
    explicit Simulation(const model::Environment &environment)
    {
        for (const auto &ship : environment.ships) {
            auto &observed = m_ships[ship.id];
            observed.id = ship.id;
            observed.contact = model::Contact::Online;
            observed.observedAt = QDateTime::fromSecsSinceEpoch(1);
        }
    }

    model::ObservedShip &ship(const QString &id) { return m_ships.at({id}); }
    model::ObservedContainer &container(const QString &onShip, const QString &name)
    {
        return ship(onShip).containers[{name}];
    }
    [[nodiscard]] model::ObservedState observed() const
    {
        model::ObservedState state;
        for (const auto &[id, ship] : m_ships)
            state.ships[id] = std::make_shared<const model::ObservedShip>(ship);
        return state;
    }

    /// The image a reference names from now on; its id follows from `content`.
    void addImage(const QString &onShip, const QString &qualified, const QString &content)
    {
        model::ObservedImage image;
        image.id = u"sha256:"_s + QString::fromLatin1(content.toUtf8().toHex()).leftJustified(64, u'0');
        image.tags = {qualified};
        image.defaults.command = QStringList{u"sh"_s};
        image.defaults.entrypoint = QStringList{u"/init"_s};
        image.defaults.variables = {{u"PATH"_s, u"/bin"_s}, {u"FROM_IMAGE"_s, u"yes"_s}};
        image.defaults.labels = {{u"maintainer"_s, u"somebody"_s}};
        image.defaults.volumes = {u"/var/cache"_s};
        image.defaults.exposedPorts = {u"9000/tcp"_s};
        image.defaults.user = u"daemon"_s;
        image.defaults.workingDirectory = u"/srv"_s;
        ship(onShip).images.insert(image.id, image);
        ship(onShip).imageIds.insert(qualified, image.id);
    }

    /// Does the steps in order. Returns the first that an engine would have refused, or -1.
    int carryOut(const planning::Plan &plan)
    {
        for (const auto &step : plan.steps)
            if (!carryOut(step))
                return step.id.value;
        return -1;
    }

private:
    bool carryOut(const planning::Step &step)
    {
        auto &ship = m_ships.at(step.ship);
        const auto it = ship.containers.find(step.instance);
        const bool exists = it != ship.containers.end();
        using namespace planning;
        return std::visit(
            base::Match{
                [&](const PullImage &op) {
                    addImage(step.ship.value, op.image.qualified(), op.image.qualified());
                    return true;
                },
                [&](const CreateContainer &op) { return !exists && create(ship, step.instance, op.spec); },
                [&](const StartContainer &) { return exists && become(*it, model::ContainerState::Running); },
                [&](const AwaitRunning &) { return exists && it->isUp(); },
                [&](const StopContainer &) { return exists && become(*it, model::ContainerState::Exited); },
                [&](const KillContainer &) { return exists && become(*it, model::ContainerState::Exited); },
                [&](const RemoveContainer &) { return exists && !it->isUp() && ship.containers.remove(step.instance); },
                [&](const ReachShip &) { return ship.isOnline(); },
                [](const Delay &) { return true; },
                [&](const PassCheck &op) {
                    using enum model::LifecycleState;
                    const bool wantsUp = op.check.state == Running || op.check.state == PreStop;
                    return wantsUp == (exists && it->isUp());
                },
            },
            step.operation);
    }

    static bool become(model::ObservedContainer &container, model::ContainerState state)
    {
        container.state = state;
        return true;
    }

    bool create(model::ObservedShip &ship, const model::InstanceId &name, const model::ContainerSpec &spec)
    {
        const auto *image = ship.image(model::ImageReference::fromString(spec.image).qualified());
        if (!image)
            return false;
        model::ObservedContainer container;
        container.id = QString::number(++m_created).rightJustified(64, u'c');
        container.name = name;
        container.imageId = image->id;
        container.spec = spec;
        mergeDefaults(container.spec, image->defaults);
        normalise(container.spec, ship, name);
        ship.containers.insert(name, container);
        return true;
    }

    static void mergeDefaults(model::ContainerSpec &spec, const model::ContainerSpec &image)
    {
        for (const auto &variable : image.variables)
            if (std::ranges::find(spec.variables, variable.name, &model::VariableSetting::name) == spec.variables.end())
                spec.variables.push_back(variable);
        if (!spec.command || spec.command->isEmpty())
            spec.command = image.command;
        spec.entrypoint = image.entrypoint;
        if (spec.user.isEmpty())
            spec.user = image.user;
        if (spec.workingDirectory.isEmpty())
            spec.workingDirectory = image.workingDirectory;
        auto labels = image.labels;
        labels.insert(spec.labels);
        spec.labels = labels;
        spec.volumes += image.volumes;
        spec.exposedPorts += image.exposedPorts;
    }

    static void normalise(model::ContainerSpec &spec, const model::ObservedShip &ship, const model::InstanceId &name)
    {
        if (spec.networkMode.isEmpty())
            spec.networkMode = u"default"_s;
        if (spec.networkMode.startsWith(u"container:"_s))
            if (const auto *joined = ship.container({spec.networkMode.mid(10)}))
                spec.networkMode = u"container:"_s + joined->id;
        if (spec.hostname.isEmpty())
            spec.hostname = u"0123456789ab"_s;
        for (QString &link : spec.links)
            link = u'/' + link.section(u':', 0, 0) + u":/"_s + name.value + u'/' + link.section(u':', 1);
        if (spec.memory && !spec.memorySwap)
            spec.memorySwap = 2 * spec.memory;
        if (spec.cpuShares == 1)
            spec.cpuShares = 2;
        if (!spec.log)
            spec.log = model::LogConfiguration{u"json-file"_s, {}};
        if (spec.privileged)
            spec.securityOptions += u"label=disable"_s;
        std::ranges::reverse(spec.binds);
    }

    std::map<model::ShipId, model::ObservedShip> m_ships;
    int m_created = 0;
};

} // namespace pilothouse::sample

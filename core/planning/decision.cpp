// SPDX-License-Identifier: Apache-2.0
#include "core/planning/decision.h"

#include "core/model/familiarname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

using model::Instance;
using model::ObservedContainer;
using model::ObservedShip;

bool Decision::has(Call call) const
{
    return std::ranges::find(calls, call) != calls.end();
}

QStringList anonymousVolumes(const model::ContainerSpec &spec)
{
    QStringList volumes;
    for (const QString &volume : spec.volumes) {
        const auto covers = [&](const QString &bind) { return bind.section(u':', 1, 1) == volume; };
        if (std::ranges::none_of(spec.binds, covers))
            volumes += volume;
    }
    return volumes;
}

namespace {

Cause notRunning(const ObservedContainer &container)
{
    return {Cause::Kind::NotRunning, {}, container.state, container.exitCode};
}

/// A dead or half-removed container cannot be started again.
bool isBeyondStarting(const ObservedContainer &container)
{
    return container.state == model::ContainerState::Dead || container.state == model::ContainerState::Removing;
}

Decision creation(const Cause &cause, bool withPull)
{
    Decision decision{Action::Kind::Create, cause, {}, false, {}};
    if (withPull)
        decision.calls = {Call::Pull};
    decision.calls.insert(decision.calls.end(), {Call::Create, Call::Start, Call::Await});
    return decision;
}

/// The pull stands before the stop, so that a pull that fails takes nothing down.
Decision replacement(const Cause &cause, const ObservedContainer &container, bool withPull)
{
    Decision decision{Action::Kind::Replace, cause, {}, false, anonymousVolumes(container.spec)};
    if (withPull)
        decision.calls.push_back(Call::Pull);
    if (container.isUp())
        decision.calls.push_back(Call::Stop);
    decision.calls.insert(decision.calls.end(), {Call::Remove, Call::Create, Call::Start, Call::Await});
    return decision;
}

/// Ours, and never started: what a broken run left. An engine that was killed between create and start may refuse to
/// start it for ever, and it holds nothing yet.
bool isLeftOver(const ObservedContainer &container)
{
    return container.state == model::ContainerState::Created
        && container.spec.labels.contains(QLatin1StringView(fingerprintLabel));
}

Decision leave()
{
    return {};
}

} // namespace

Decisions::Decisions(const model::Environment &environment, const model::ObservedState &observed, const Intent &intent)
    : m_environment(environment)
    , m_observed(observed)
    , m_intent(intent)
    , m_variables(environment)
{
}

model::ContainerSpec Decisions::spec(const Instance &instance) const
{
    return desiredSpec(m_environment, m_variables, instance);
}

Decision Decisions::decide(const Instance &instance)
{
    const ObservedShip *ship = m_observed.ship(instance.ship);
    if (!ship || !ship->isOnline())
        return decideUnseen(instance, ship);
    if (m_environment.asFound && isOnlyLookedAt(instance, *ship))
        return leave();
    switch (m_intent.verb) {
    case Verb::Apply: {
        Decision decision = apply(instance, *ship);
        if (decision.has(Call::Create))
            m_renewed.insert(instance.id);
        return decision;
    }
    case Verb::Start:
        return start(instance, *ship);
    case Verb::Restart:
        return restart(instance, *ship);
    case Verb::Stop:
    case Verb::Kill:
        return takeDown(instance, *ship);
    case Verb::Clean:
        return clean(instance, *ship);
    case Verb::Pull:
        return {Action::Kind::Pull, {Cause::Kind::Requested, {}, {}, 0}, {Call::Pull}, false, {}};
    }
    Q_UNREACHABLE();
}

/// What was found says less than it is: it may be started and stopped as it is, and is never made from that.
bool Decisions::isOnlyLookedAt(const Instance &instance, const ObservedShip &ship) const
{
    const auto *container = ship.container(instance.id);
    return m_intent.verb == Verb::Apply || !container || isBeyondStarting(*container);
}

bool Decisions::isReused() const
{
    return m_environment.asFound || m_intent.reuse == Reuse::Existing;
}

/// What needs no knowledge of the ship is tried once it answers; the rest is unknown until it has been seen.
Decision Decisions::decideUnseen(const Instance &instance, const ObservedShip *ship) const
{
    Decision decision{Action::Kind::Unknown, {Cause::Kind::Unreachable, {}, {}, 0}, {Call::Reach}, false, {}};
    const bool knownAbsent = ship && ship->observedAt.isValid() && !ship->container(instance.id);
    switch (m_intent.verb) {
    case Verb::Stop:
        decision.kind = Action::Kind::Stop;
        if (!knownAbsent)
            decision.calls.push_back(Call::Stop);
        break;
    case Verb::Kill:
        decision.kind = Action::Kind::Kill;
        if (!knownAbsent)
            decision.calls.push_back(Call::Kill);
        break;
    case Verb::Pull:
        decision.kind = Action::Kind::Pull;
        decision.calls.push_back(Call::Pull);
        break;
    case Verb::Apply:
    case Verb::Start:
    case Verb::Restart:
    case Verb::Clean:
        break;
    }
    return decision;
}

bool Decisions::needsPull(const Instance &instance, const ObservedShip &ship) const
{
    const bool isThere = ship.imageIds.contains(instance.image.qualified());
    if (isThere && instance.image.mayBeId())
        return false; // an id names what is on the ship, and no registry knows it
    if (m_intent.refresh == ImageRefresh::Always)
        return true;
    if (isThere)
        return false;
    if (instance.image.digest.isEmpty())
        return true;
    const QString digest = model::familiarName(instance.image.repository) + u'@' + instance.image.digest;
    return std::ranges::none_of(ship.images, [&](const auto &image) { return image.digests.contains(digest); });
}

std::vector<Change> Decisions::changes(const Instance &instance, const ObservedShip &ship) const
{
    auto found = drift(m_environment, m_variables, instance, ship);
    const auto follow = [&](const QString &field, const model::InstanceId &other, const QString &text) {
        const bool said = std::ranges::any_of(found, [&](const Change &change) { return change.field == field; });
        if (m_renewed.contains(other) && !said)
            found.push_back({field, u"%1 (as it is)"_s.arg(text), u"%1 (the new one)"_s.arg(text)});
    };
    // What is taken from another container is taken from that very one: its network, its volumes, its address.
    if (const auto joined = joinedNetwork(instance); !joined.isEmpty())
        follow(u"network"_s, joined, u"container:"_s + joined.value);
    for (const auto &other : instance.volumesFrom)
        follow(u"volumes from"_s, other, other.value);
    for (const auto &link : instance.links)
        follow(u"links"_s, link.target, link.target.value);
    return found;
}

Decision Decisions::apply(const Instance &instance, const ObservedShip &ship)
{
    const auto *container = ship.container(instance.id);
    if (!container)
        return creation({Cause::Kind::Missing, {}, {}, 0}, needsPull(instance, ship));
    if (auto found = changes(instance, ship); !found.empty())
        return replacement({Cause::Kind::Drifted, std::move(found), container->state, container->exitCode}, *container,
                           needsPull(instance, ship));
    if (isBeyondStarting(*container))
        return replacement(notRunning(*container), *container, needsPull(instance, ship));
    if (isLeftOver(*container)) {
        Decision decision = replacement(notRunning(*container), *container, needsPull(instance, ship));
        decision.losesData.clear();
        return decision;
    }
    if (!container->isUp())
        return {Action::Kind::Start, notRunning(*container), {Call::Start, Call::Await}, false, {}};
    if (m_intent.refresh == ImageRefresh::Always)
        return {Action::Kind::Pull, {Cause::Kind::Refreshed, {}, container->state, 0}, {Call::Pull}, false, {}};
    return leave();
}

Decision Decisions::start(const Instance &instance, const ObservedShip &ship) const
{
    const auto *container = ship.container(instance.id);
    if (!container)
        return creation({Cause::Kind::Missing, {}, {}, 0}, needsPull(instance, ship));
    if (container->isUp()) {
        auto found = changes(instance, ship);
        const bool isWorthSaying = !found.empty();
        return {
            Action::Kind::Leave, {Cause::Kind::Drifted, std::move(found), container->state, 0}, {}, isWorthSaying, {}};
    }
    if (isReused() && !isBeyondStarting(*container))
        return {Action::Kind::Start, notRunning(*container), {Call::Start, Call::Await}, false, {}};
    return replacement(notRunning(*container), *container, needsPull(instance, ship));
}

Decision Decisions::restart(const Instance &instance, const ObservedShip &ship) const
{
    const auto *container = ship.container(instance.id);
    if (!container)
        return creation({Cause::Kind::Missing, {}, {}, 0}, needsPull(instance, ship));
    const auto now = ship.imageIds.value(instance.image.qualified());
    if (m_intent.onlyIfChanged && container->isUp() && (now.isEmpty() || now == container->imageId)) {
        if (m_intent.refresh == ImageRefresh::Always) // whether it has changed shows in the next plan
            return {Action::Kind::Pull, {Cause::Kind::Refreshed, {}, container->state, 0}, {Call::Pull}, false, {}};
        return {Action::Kind::Leave, {Cause::Kind::Requested, {}, container->state, 0}, {}, true, {}};
    }
    const bool reuse = isReused() && !isBeyondStarting(*container);
    Decision decision = replacement({Cause::Kind::Requested, {}, container->state, container->exitCode}, *container,
                                    !reuse && needsPull(instance, ship));
    decision.kind = Action::Kind::Restart;
    if (reuse) {
        std::erase_if(decision.calls, [](Call call) { return call == Call::Remove || call == Call::Create; });
        decision.losesData.clear();
    }
    if (m_intent.stopStartDelay.count() > 0 && container->isUp())
        decision.calls.insert(std::ranges::find(decision.calls, Call::Stop) + 1, Call::Rest);
    return decision;
}

Decision Decisions::takeDown(const Instance &instance, const ObservedShip &ship) const
{
    const auto *container = ship.container(instance.id);
    if (!container || !container->isUp())
        return leave();
    const Cause cause{Cause::Kind::Requested, {}, container->state, 0};
    if (m_intent.verb == Verb::Kill)
        return {Action::Kind::Kill, cause, {Call::Kill}, false, {}};
    return {Action::Kind::Stop, cause, {Call::Stop}, false, {}};
}

Decision Decisions::clean(const Instance &instance, const ObservedShip &ship) const
{
    const auto *container = ship.container(instance.id);
    if (!container)
        return leave();
    const Cause cause{Cause::Kind::Requested, {}, container->state, container->exitCode};
    if (container->isUp())
        return {Action::Kind::Leave, cause, {}, true, {}};
    return {Action::Kind::Remove, cause, {Call::Remove}, false, anonymousVolumes(container->spec)};
}

} // namespace pilothouse::planning

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fleet/fleet.h"
#include "core/planning/desired.h"
#include "core/rehearsal/rehearsal.h"

#include <QTest>

namespace pilothouse::test {

/// Milliseconds after which what a busy machine delays counts as what does not happen. Never how long something takes.
constexpr int patience = 20'000;

inline const model::ShipId east{QStringLiteral("east")};
inline const model::ShipId west{QStringLiteral("west")};
inline const model::InstanceId web{QStringLiteral("web-1")};

/// What a reply settles with, or nothing.
template <typename T>
std::optional<base::Result<T>> waitFor(const base::Reply<T> &reply)
{
    QObject receiver;
    std::optional<base::Result<T>> got;
    reply.then(&receiver, [&](base::Result<T> result) { got = std::move(result); });
    (void)QTest::qWaitFor([&] { return got.has_value(); }, patience);
    return got;
}

/// A fleet over two simulated ships, on one of which an instance is wanted. Nothing is watched yet.
struct Shop {
    Shop()
    {
        using namespace Qt::StringLiterals;
        const auto image = model::ImageReference::fromString(u"shop/web:1"_s);
        rehearsal.setSpeed(20);
        environment->name = u"shop"_s;
        for (const auto &id : {east, west})
            environment->ships.add(
                {.id = id, .endpoint = model::UnixEndpoint{rehearsal.addShip(id, {{.reference = u"shop/web:1"_s}})}});
        environment->services.add({.id = {u"web"_s}, .image = image, .instances = {web}});
        environment->instances.add({.id = web, .service = {u"web"_s}, .ship = east, .image = image});
    }

    void watch() { fleet.watch(environment); }
    /// Watches, and has each ship answer or fail.
    [[nodiscard]] bool look()
    {
        watch();
        const auto seen = waitFor(fleet.observe());
        return seen && seen->has_value();
    }
    [[nodiscard]] model::ContainerSpec spec() const
    {
        const planning::Variables variables(*environment);
        return planning::desiredSpec(*environment, variables, *environment->instances.find(web));
    }
    /// As somebody else would, behind the fleet's back.
    base::Result<void> put() { return rehearsal.putContainer(east, web.value, spec()); }
    [[nodiscard]] const model::ObservedShip *ship(const model::ShipId &id) const { return fleet.observed().ship(id); }
    [[nodiscard]] model::Contact contact(const model::ShipId &id) const { return ship(id)->contact; }
    [[nodiscard]] const model::ObservedContainer *seen() const { return ship(east)->container(web); }

    pilothouse::rehearsal::Rehearsal rehearsal;
    std::shared_ptr<model::Environment> environment = std::make_shared<model::Environment>();
    pilothouse::fleet::Fleet fleet; ///< goes before its ships do
};

} // namespace pilothouse::test

// SPDX-License-Identifier: Apache-2.0
//
// How long a plan takes for 100, 1,000 and 5,000 instances: created from nothing, with nothing to do, and stopped.
#include "core/planning/reconcile.h"
#include "core/planning/status.h"

#include <benchmark/benchmark.h>

using namespace pilothouse;
using namespace pilothouse::model;
using namespace Qt::StringLiterals;

namespace {

constexpr int perService = 20;
constexpr int shipCount = 20;

/// Services of 20 instances in stacks of five, each requiring the one below: the shape of many products side by side.
Environment fleetOf(int instanceCount)
{
    Environment environment;
    environment.name = u"bench"_s;
    for (int s = 0; s < shipCount; ++s)
        environment.ships.add({.id = {u"ship-%1"_s.arg(s)}, .address = u"10.0.0.%1"_s.arg(s)});
    for (int n = 0; n < instanceCount / perService; ++n) {
        Service service{.id = {u"service-%1"_s.arg(n)}, .image = ImageReference::fromString(u"bench/app:%1"_s.arg(n))};
        if (n % 5)
            service.needs.push_back({u"service-%1"_s.arg(n - 1)});
        for (int i = 0; i < perService; ++i) {
            Instance instance{.id = {u"service-%1-%2"_s.arg(n).arg(i)}, .service = service.id, .image = service.image};
            instance.ship = {u"ship-%1"_s.arg((n + i) % shipCount)};
            instance.ports = {{.name = u"http"_s, .exposed = {80, 80}, .external = {10000 + n, 10000 + n}}};
            instance.volumes = {{u"/srv/data"_s, u"/data"_s}};
            for (int v = 0; v < 10; ++v)
                instance.variables.push_back({{u"OPTION_%1"_s.arg(v), u"value"_s}});
            service.instances.push_back(instance.id);
            environment.instances.add(std::move(instance));
        }
        environment.services.add(std::move(service));
    }
    return environment;
}

/// Every ship online; with containers as desired, or empty.
ObservedState fleetSeen(const Environment &environment, bool running)
{
    std::map<ShipId, ObservedShip> ships;
    for (const auto &ship : environment.ships) {
        ships[ship.id].id = ship.id;
        ships[ship.id].contact = Contact::Online;
    }
    const planning::Variables variables(environment);
    for (const auto &instance : environment.instances) {
        auto &ship = ships[instance.ship];
        const QString qualified = instance.image.qualified();
        ObservedImage image{.id = u"sha256:"_s + qualified};
        image.defaults.variables = {{u"PATH"_s, u"/usr/bin:/bin"_s}};
        ship.imageIds.insert(qualified, image.id);
        if (running) {
            ObservedContainer container{.id = instance.id.value, .name = instance.id};
            container.state = ContainerState::Running;
            container.imageId = image.id;
            container.spec = planning::desiredSpec(environment, variables, instance);
            container.spec.variables.push_back(image.defaults.variables.front());
            ship.containers.insert(instance.id, std::move(container));
        }
        ship.images.insert(image.id, std::move(image));
    }
    ObservedState state;
    for (auto &[id, ship] : ships)
        state.ships[id] = std::make_shared<const ObservedShip>(std::move(ship));
    return state;
}

void plan(benchmark::State &state, planning::Verb verb, bool running)
{
    const Environment environment = fleetOf(int(state.range(0)));
    const ObservedState observed = fleetSeen(environment, running);
    const planning::Intent intent{.verb = verb, .selection = {.all = true}};
    for (auto _ : state) {
        const auto result = planning::reconcile(environment, observed, intent);
        state.counters["calls"] = double(result->steps.size());
        benchmark::DoNotOptimize(result);
    }
    state.SetComplexityN(state.range(0));
}

void assess(benchmark::State &state)
{
    const auto environment = std::make_shared<const Environment>(fleetOf(int(state.range(0))));
    const ObservedState observed = fleetSeen(*environment, true);
    for (auto _ : state)
        benchmark::DoNotOptimize(planning::Assessment(environment, observed).count(planning::Status::Running));
    state.SetComplexityN(state.range(0));
}

#define SIZES Arg(100)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond)->Complexity()
BENCHMARK_CAPTURE(plan, firstApply, planning::Verb::Apply, false)->SIZES;
BENCHMARK_CAPTURE(plan, nothingToDo, planning::Verb::Apply, true)->SIZES;
BENCHMARK_CAPTURE(plan, stopAll, planning::Verb::Stop, true)->SIZES;
BENCHMARK_CAPTURE(plan, restartAll, planning::Verb::Restart, true)->SIZES;
BENCHMARK(assess)->SIZES;

} // namespace

BENCHMARK_MAIN();

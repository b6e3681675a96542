// SPDX-License-Identifier: Apache-2.0
//
// From manifest text to a plan that creates everything: load, load and plan. For 100, 1,000 and 5,000 instances on 20
// ships that answer and have nothing yet. MaestroNG needs 8.5 s for 5,000 before its first request.
#include "core/manifest/loader.h"
#include "core/planning/reconcile.h"

#include <benchmark/benchmark.h>

using namespace pilothouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int perService = 20;
constexpr int shipCount = 20;

/// Services of 20 instances in stacks of five, each requiring the one below, written as people write them.
QByteArray manifestOf(int instanceCount)
{
    QByteArray text = "__maestro: {schema: 2}\nname: bench\nships:\n";
    for (int s = 0; s < shipCount; ++s)
        text += u"  ship-%1: {ip: 10.0.0.%1}\n"_s.arg(s).toUtf8();
    text += "services:\n";
    for (int n = 0; n < instanceCount / perService; ++n) {
        text += u"  service-%1:\n    image: bench/app:%1\n"_s.arg(n).toUtf8();
        if (n % 5)
            text += u"    requires: [service-%1]\n"_s.arg(n - 1).toUtf8();
        text += "    env: {LEVEL: info, REGION: eu-1}\n    instances:\n";
        for (int i = 0; i < perService; ++i)
            text += u"      service-%1-%2:\n        ship: ship-%3\n        command: serve --workers 4\n"
                    "        ports: {http: \"80:%4\"}\n        env: {INDEX: %2, CACHE: [one, two]}\n"
                    "        volumes: {/srv/data: /data}\n        limits: {memory: 256m}\n        restart: always\n"_s
                        .arg(n)
                        .arg(i)
                        .arg((n + i) % shipCount)
                        .arg(10000 + n)
                        .toUtf8();
    }
    return text;
}

model::ObservedState emptyShips(const model::Environment &environment)
{
    model::ObservedState state;
    for (const auto &ship : environment.ships) {
        auto seen = std::make_shared<model::ObservedShip>();
        seen->id = ship.id;
        seen->contact = model::Contact::Online;
        state.ships[ship.id] = std::move(seen);
    }
    return state;
}

void load(benchmark::State &state)
{
    const QByteArray text = manifestOf(int(state.range(0)));
    for (auto _ : state)
        if (!manifest::parse(text, u"bench.yaml"_s).isValid())
            state.SkipWithError("the manifest is not valid");
    state.SetComplexityN(state.range(0));
}

void loadAndPlan(benchmark::State &state)
{
    const QByteArray text = manifestOf(int(state.range(0)));
    const auto ships = emptyShips(*manifest::parse(text, u"bench.yaml"_s).environment);
    for (auto _ : state) {
        const auto loaded = manifest::parse(text, u"bench.yaml"_s);
        const auto plan = planning::reconcile(*loaded.environment, ships, {});
        state.counters["calls"] = double(plan->steps.size());
    }
    state.SetComplexityN(state.range(0));
}

#define SIZES Arg(100)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond)->Complexity()
BENCHMARK(load)->SIZES;
BENCHMARK(loadAndPlan)->SIZES;

} // namespace

BENCHMARK_MAIN();

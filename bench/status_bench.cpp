// SPDX-License-Identifier: Apache-2.0
//
// Status of 1,000 containers on 20 simulated ships: from nothing known to every ship observed and every instance
// assessed, and the same asked again over the connections that stand.
#include "core/fleet/fleet.h"
#include "core/manifest/loader.h"
#include "core/planning/status.h"
#include "core/rehearsal/rehearsal.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QEventLoop>

using namespace pilothouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int shipCount = 20;
constexpr int containersPerShip = 50;

/// Twenty simulated ships that run exactly what their manifest says.
class Scene
{
public:
    Scene()
    {
        QByteArray text = "name: bench\nships:\n";
        for (int ship = 0; ship < shipCount; ++ship)
            text += u"  ship-%1: {ip: 10.0.0.%1, socket_path: %2}\n"_s.arg(ship)
                        .arg(m_rehearsal.addShip(shipId(ship)))
                        .toUtf8();
        text += "services:\n";
        for (int service = 0; service < containersPerShip; ++service) {
            text += u"  s%1:\n    image: bench/app:1\n    instances:\n"_s.arg(service).toUtf8();
            for (int ship = 0; ship < shipCount; ++ship)
                text += u"      s%1-%2: {ship: ship-%2, command: serve}\n"_s.arg(service).arg(ship).toUtf8();
        }
        m_environment = manifest::parse(text, u"bench.yaml"_s).environment;
        const planning::Variables variables(*m_environment);
        for (const auto &instance : m_environment->instances) {
            const auto put = m_rehearsal.putContainer(instance.ship, instance.id.value,
                                                      planning::desiredSpec(*m_environment, variables, instance));
            if (!put)
                qFatal("%s", qPrintable(put.error().message));
        }
    }

    [[nodiscard]] std::shared_ptr<const model::Environment> environment() const { return m_environment; }

private:
    static model::ShipId shipId(int ship) { return {u"ship-%1"_s.arg(ship)}; }

    rehearsal::Rehearsal m_rehearsal;
    std::shared_ptr<const model::Environment> m_environment;
};

Scene &scene()
{
    static Scene theScene;
    return theScene;
}

int assessOnce(fleet::Fleet &fleet)
{
    QEventLoop loop;
    int running = 0;
    fleet.observe().then(&loop, [&](const base::Result<model::ObservedState> &observed) {
        if (observed)
            running = planning::Assessment(scene().environment(), *observed).count(planning::Status::Running);
        loop.quit();
    });
    loop.exec();
    return running;
}

void checkComplete(benchmark::State &state, int running)
{
    if (running != shipCount * containersPerShip)
        state.SkipWithError("not everything was seen running");
}

void statusFromNothing(benchmark::State &state)
{
    scene();
    for (auto _ : state) {
        fleet::Fleet fleet;
        fleet.watch(scene().environment());
        checkComplete(state, assessOnce(fleet));
    }
}

void statusAskedAgain(benchmark::State &state)
{
    fleet::Fleet fleet;
    fleet.watch(scene().environment());
    checkComplete(state, assessOnce(fleet));
    for (auto _ : state)
        checkComplete(state, assessOnce(fleet));
}

BENCHMARK(statusFromNothing)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(statusAskedAgain)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
//
// Status of 1,000 containers on 20 simulated ships: from nothing known to every ship observed and every instance
// assessed, and the same asked again over the connections that stand.
//
//   status_bench --serve SHIPS INSTANCES-A-SHIP DEAD
//
// makes a fleet, of whose ships the last DEAD do not answer, prints the path of its manifest and serves it until it is
// ended: for programs that are measured from outside (fleet.py).
#include "core/fleet/fleet.h"
#include "core/manifest/loader.h"
#include "core/planning/status.h"
#include "core/rehearsal/rehearsal.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QTemporaryFile>

#include <cstdio>

using namespace pilothouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int shipCount = 20;
constexpr int containersPerShip = 50;

/// The containers of a service know each other by variables: more instances would cost by their square.
constexpr int shipsOfService = 20;

/// Simulated ships that run exactly what their manifest says.
class Scene
{
public:
    Scene(int ships, int perShip)
    {
        m_text = "name: bench\nships:\n";
        for (int ship = 0; ship < ships; ++ship)
            m_text += u"  ship-%1: {ip: 10.0.%2.%3, socket_path: %4}\n"_s.arg(ship)
                          .arg(ship / 250)
                          .arg(ship % 250 + 1)
                          .arg(m_rehearsal.addShip(shipId(ship)))
                          .toUtf8();
        m_text += "services:\n";
        for (int service = 0; service < perShip; ++service) {
            for (int ship = 0; ship < ships; ++ship) {
                if (ship % shipsOfService == 0)
                    m_text += u"  s%1-%2:\n    image: bench/app:1\n    instances:\n"_s.arg(service).arg(ship).toUtf8();
                m_text += u"      i%1-%2: {ship: ship-%2, command: serve}\n"_s.arg(service).arg(ship).toUtf8();
            }
        }
        m_environment = manifest::parse(m_text, u"bench.yaml"_s).environment;
        const planning::Variables variables(*m_environment);
        for (const auto &instance : m_environment->instances) {
            const auto put = m_rehearsal.putContainer(instance.ship, instance.id.value,
                                                      planning::desiredSpec(*m_environment, variables, instance));
            if (!put)
                qFatal("%s", qPrintable(put.error().message));
        }
    }

    [[nodiscard]] std::shared_ptr<const model::Environment> environment() const { return m_environment; }
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    void lose(int ship) { m_rehearsal.inject(shipId(ship), rehearsal::ShipLost{}); }

private:
    static model::ShipId shipId(int ship) { return {u"ship-%1"_s.arg(ship)}; }

    rehearsal::Rehearsal m_rehearsal;
    QByteArray m_text;
    std::shared_ptr<const model::Environment> m_environment;
};

Scene &scene()
{
    static Scene theScene(shipCount, containersPerShip);
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

int serve(const QStringList &numbers)
{
    const int ships = numbers.at(0).toInt();
    Scene scene(ships, numbers.at(1).toInt());
    for (int dead = 0; dead < numbers.at(2).toInt(); ++dead)
        scene.lose(ships - 1 - dead);
    QTemporaryFile manifest(QDir::temp().filePath(u"bench-XXXXXX.yaml"_s));
    if (!manifest.open() || manifest.write(scene.text()) < 0 || !manifest.flush())
        qFatal("cannot write %s", qPrintable(manifest.fileName()));
    std::puts(qPrintable(manifest.fileName()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == "--serve"_L1)
        return serve(arguments.mid(2));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
//
// The map's frame: what MapItem paints in software, into an image of a window's size, while it is panned.
#include "app/map/mappainter.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QPainter>

#include <random>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

/// A shop-like environment: every service needs a few of those before it, mostly near ones.
model::Environment environmentOf(int instances)
{
    std::mt19937 random(4);
    model::Environment environment;
    const int perService = instances > 2000 ? 20 : 8;
    for (int s = 0; s < std::max(6, instances / 50); ++s) {
        model::Ship ship;
        ship.id = {u"prod-%1"_s.arg(s + 1)};
        environment.ships.add(ship);
    }
    for (int s = 0; s < instances / perService; ++s) {
        model::Service service;
        service.id = {u"service-%1"_s.arg(s)};
        for (unsigned n = random() % 4; s > 0 && n > 0; --n) {
            const int back = 1 + int(random() % unsigned(std::min(s, n == 1 ? s : 12)));
            (random() % 5 ? service.needs : service.wantsInfo).push_back({u"service-%1"_s.arg(s - back)});
        }
        for (int i = 0; i < perService; ++i) {
            model::Instance instance;
            instance.id = {u"service-%1-%2"_s.arg(s).arg(i + 1)};
            instance.service = service.id;
            instance.ship = environment.ships[std::size_t(random() % environment.ships.size())].id;
            service.instances.push_back(instance.id);
            environment.instances.add(instance);
        }
        environment.services.add(service);
    }
    return environment;
}

MapScene sceneOf(const model::Environment &environment, MapGrouping grouping)
{
    MapScene scene = makeScene(environment, grouping);
    std::mt19937 random(7);
    for (MapRow &row : scene.rows) {
        const unsigned dice = unsigned(random() % 60);
        row.status = dice < 6 ? planning::Status(dice) : planning::Status::Running;
    }
    scene.recount();
    return scene;
}

MapPalette darkPalette()
{
    const auto colour = [](unsigned rgb) { return QColor(QRgb(rgb)); };
    return {colour(0x14181D),
            colour(0x1A2027),
            colour(0x212932),
            colour(0x2D3742),
            colour(0xE4E9EF),
            colour(0x93A1B0),
            colour(0x4DA3F5),
            colour(0x24384D),
            {colour(0xF0704A), colour(0x93A1B0), colour(0xE9A63A), colour(0x4DA3F5), colour(0x93A1B0), colour(0x56B4E9),
             colour(0x2FB58A)}};
}

void layOut(benchmark::State &state)
{
    const model::Environment environment = environmentOf(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(makeScene(environment, MapGrouping::ByDependency));
}

/// zoom 0: the whole scene; else in hundredths.
void paintFrames(benchmark::State &state, MapGrouping grouping)
{
    const MapScene scene = sceneOf(environmentOf(int(state.range(0))), grouping);
    QImage image(1028, 588, QImage::Format_ARGB32_Premultiplied);
    MapPainter painter;
    painter.setPalette(darkPalette());
    MapViewport viewport = fitted(scene.size, image.size());
    if (state.range(1) > 0) {
        viewport.zoom = double(state.range(1)) / 100;
        const QPointF middle = QPointF(scene.size.width() / 2, scene.size.height() / 2) * viewport.zoom;
        viewport.origin = QPointF(image.width() / 2.0, image.height() / 2.0) - middle;
    }
    const MapLight light;
    const std::vector<char> rows(scene.rows.size(), 0);
    const std::vector<char> cards(scene.cards.size(), 0);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int frame = 0;
    for (auto _ : state) {
        viewport.origin += QPointF(frame / 40 % 2 ? -11 : 11, frame / 80 % 2 ? 7 : -7);
        ++frame;
        QPainter into(&image);
        painter.paint(into, {scene, viewport, light, rows, cards, -1, -1, now});
    }
}

void byDependency(benchmark::State &state)
{
    paintFrames(state, MapGrouping::ByDependency);
}

void byShip(benchmark::State &state)
{
    paintFrames(state, MapGrouping::ByShip);
}

} // namespace

BENCHMARK(layOut)->ArgName("nodes")->Arg(200)->Arg(2000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(byDependency)
    ->ArgNames({"nodes", "zoom"})
    ->ArgsProduct({{200, 2000, 10000}, {0, 20, 50, 100}})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(byShip)
    ->ArgNames({"nodes", "zoom"})
    ->ArgsProduct({{200, 2000, 10000}, {0, 20, 50, 100}})
    ->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

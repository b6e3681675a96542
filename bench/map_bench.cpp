// SPDX-License-Identifier: Apache-2.0
//
// The map's frame: what MapItem paints in software, into an image of a window's size, while it is panned.
#include "app/map/mappainter.h"
#include "bench/mapscenes.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QPainter>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

void layOut(benchmark::State &state)
{
    const model::Environment environment = shopOf(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(makeScene(environment, MapGrouping::ByDependency));
}

/// zoom 0: the whole scene; else in hundredths.
void paintFrames(benchmark::State &state, MapGrouping grouping)
{
    const MapScene scene = sceneOf(shopOf(int(state.range(0))), grouping);
    QImage image(1028, 588, QImage::Format_ARGB32_Premultiplied);
    MapPainter painter;
    painter.setPalette(palette(true));
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

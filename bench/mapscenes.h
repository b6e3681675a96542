// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapcolours.h"
#include "app/map/mapscene.h"

#include <random>

/// Scenes and colours to measure the map with, and to look at it.
namespace pilothouse::app {

/// A shop-like environment: every service needs a few of those before it, mostly near ones.
inline model::Environment shopOf(int instances)
{
    using namespace Qt::StringLiterals;
    std::mt19937 random(4);
    model::Environment environment;
    const int perService = instances > 2000 ? 20 : instances > 100 ? 8 : 3;
    for (int s = 0; s < std::max(instances > 100 ? 6 : 3, instances / 50); ++s) {
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

/// Laid out, with one instance in ten not as it should be.
inline MapScene sceneOf(const model::Environment &environment, MapGrouping grouping)
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

/// As qml/theme/Theme.qml has them.
inline MapPalette palette(bool isDark)
{
    const auto colour = [&](unsigned dark, unsigned light) { return QColor(QRgb(isDark ? dark : light)); };
    const QColor muted = colour(0x93A1B0, 0x5E6C7B);
    const QColor accent = colour(0x4DA3F5, 0x1767C0);
    return {colour(0x14181D, 0xF3F5F8),
            colour(0x1A2027, 0xFFFFFF),
            colour(0x212932, 0xFFFFFF),
            colour(0x2D3742, 0xD6DDE5),
            colour(0xE4E9EF, 0x1C2530),
            muted,
            accent,
            colour(0x24384D, 0xDDEAF8),
            {colour(0xF0704A, 0xC8431D), muted, colour(0xE9A63A, 0xA86A00), accent, muted, colour(0x56B4E9, 0x1E7FB8),
             colour(0x2FB58A, 0x0E8A63)}};
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapscene.h"

/// A small shop for the tests of the map.
namespace pilothouse::app {

using namespace Qt::StringLiterals;

struct Written {
    QString name;
    int instances = 1;
    QStringList needs;
    QStringList wants;
};

inline model::Environment environmentOf(const std::vector<Written> &services, int ships = 2)
{
    model::Environment environment;
    environment.name = u"shop"_s;
    for (int s = 0; s < ships; ++s) {
        model::Ship ship;
        ship.id = {u"prod-%1"_s.arg(s + 1)};
        environment.ships.add(ship);
    }
    for (const Written &written : services) {
        model::Service service;
        service.id = {written.name};
        for (const QString &need : written.needs)
            service.needs.push_back({need});
        for (const QString &want : written.wants)
            service.wantsInfo.push_back({want});
        for (int i = 0; i < written.instances; ++i) {
            model::Instance instance;
            instance.id = {u"%1-%2"_s.arg(written.name).arg(i + 1)};
            instance.service = service.id;
            instance.ship = {u"prod-%1"_s.arg(i % ships + 1)};
            service.instances.push_back(instance.id);
            environment.instances.add(instance);
        }
        environment.services.add(service);
    }
    return environment;
}

/// db ← api ← web, api wants mail; cron alone.
inline model::Environment shop()
{
    return environmentOf({{u"db"_s, 2, {}, {}},
                          {u"mail"_s, 1, {}, {}},
                          {u"api"_s, 3, {u"db"_s}, {u"mail"_s}},
                          {u"web"_s, 2, {u"api"_s}, {}},
                          {u"cron"_s, 1, {}, {}}});
}

inline const MapCard &card(const MapScene &scene, const QString &key)
{
    return scene.cards[std::size_t(scene.cardOf(key))];
}

} // namespace pilothouse::app

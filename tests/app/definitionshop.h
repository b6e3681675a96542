// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspector/definitionlist.h"

/// A small manifest whose things are defined through forms, and the things of it that are.
namespace pilothouse::app {

using namespace Qt::StringLiterals;
using manifest::KeyPlace;

inline const QByteArray shop =
    "__maestro: {schema: 2}\nname: shop\n# ours\nship_defaults:\n  timeout: 30\nships:\n"
    "  prod-1: {ip: 10.0.0.1}\n  prod-2:\n    ip: 10.0.0.2 # spare\n"
    "services:\n  db:\n    image: db:1\n    instances:\n      db-1:\n        ship: prod-1\n"
    "      data-1:\n        ship: prod-1\n"
    "  web:\n    image: 'web:1' # quoted\n    env: {LEVEL: info, DB_PASSWORD: hunter2}\n"
    "    limits:\n      memory: 512m\n    ports:\n      http: 80:8080\n    instances:\n"
    "      web-1:\n        ship: prod-1\n\n      # the spare one\n      web-2:\n        ship: prod-2\n";

inline const DefinitionSubject web1{
    KeyPlace::Instance, {u"services"_s, u"web"_s, u"instances"_s, u"web-1"_s}, {u"services"_s, u"web"_s}};
inline const DefinitionSubject web{KeyPlace::Service, {u"services"_s, u"web"_s}, {}};
inline const DefinitionSubject prod2{KeyPlace::Ship, {u"ships"_s, u"prod-2"_s}, {u"ship_defaults"_s}};

inline const DefinitionSubject &subjectOf(const QString &thing)
{
    return thing == "instance"_L1 ? web1 : thing == "service"_L1 ? web : prod2;
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "core/engine/volumes.h"

#include "core/engine/containerjson.h"
#include "core/engine/limits.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

Volume volumeFrom(const QJsonObject &json)
{
    return {.name = json["Name"_L1].toString(),
            .driver = json["Driver"_L1].toString(),
            .mountPoint = json["Mountpoint"_L1].toString(),
            .options = toStringMap(json["Options"_L1]),
            .labels = toStringMap(json["Labels"_L1])};
}

base::Result<Volume> readVolume(const http::Response &response)
{
    return toObject(response).map(volumeFrom);
}

} // namespace

base::Reply<std::vector<Volume>> Volumes::list()
{
    return m_session.call<std::vector<Volume>>({.path = "/volumes", .limits = limits::call},
                                               [](const http::Response &response) {
                                                   return toObject(response).map([](const QJsonObject &json) {
                                                       std::vector<Volume> volumes;
                                                       for (const auto value : json["Volumes"_L1].toArray())
                                                           volumes.push_back(volumeFrom(value.toObject()));
                                                       return volumes;
                                                   });
                                               });
}

base::Reply<Volume> Volumes::inspect(const QString &name)
{
    return m_session.call<Volume>({.path = "/volumes/" + toPath(name), .limits = limits::call}, readVolume);
}

base::Reply<Volume> Volumes::create(const Volume &volume)
{
    const QJsonObject body{{u"Name"_s, volume.name},
                           {u"Driver"_s, volume.driver},
                           {u"DriverOpts"_s, toJson(volume.options)},
                           {u"Labels"_s, toJson(volume.labels)}};
    return m_session.call<Volume>({.method = "POST", .path = "/volumes/create", .body = body, .limits = limits::call},
                                  readVolume);
}

base::Reply<void> Volumes::remove(const QString &name)
{
    return m_session.call<void>({.method = "DELETE", .path = "/volumes/" + toPath(name), .limits = limits::call},
                                [](const http::Response &) { return base::Result<void>(); });
}

} // namespace pilothouse::engine

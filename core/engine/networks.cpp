// SPDX-License-Identifier: Apache-2.0
#include "core/engine/networks.h"

#include "core/engine/containerjson.h"
#include "core/engine/limits.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

Network networkFrom(const QJsonObject &json)
{
    Network network{.id = json["Id"_L1].toString(),
                    .name = json["Name"_L1].toString(),
                    .driver = json["Driver"_L1].toString(),
                    .scope = json["Scope"_L1].toString(),
                    .options = toStringMap(json["Options"_L1]),
                    .labels = toStringMap(json["Labels"_L1]),
                    .containers = {}};
    for (const auto value : json["Containers"_L1].toObject())
        network.containers.append(value.toObject()["Name"_L1].toString());
    network.containers.sort();
    return network;
}

} // namespace

base::Reply<std::vector<Network>> Networks::list()
{
    return m_session.call<std::vector<Network>>({.path = "/networks", .limits = limits::call},
                                                [](const http::Response &response) {
                                                    return toArray(response).map([](const QJsonArray &array) {
                                                        std::vector<Network> networks;
                                                        for (const auto value : array)
                                                            networks.push_back(networkFrom(value.toObject()));
                                                        return networks;
                                                    });
                                                });
}

base::Reply<Network> Networks::inspect(const QString &network)
{
    return m_session.call<Network>({.path = "/networks/" + toPath(network), .limits = limits::call},
                                   [](const http::Response &response) { return toObject(response).map(networkFrom); });
}

base::Reply<QString> Networks::create(const Network &network)
{
    const QJsonObject body{{u"Name"_s, network.name},
                           {u"Driver"_s, network.driver},
                           {u"CheckDuplicate"_s, true},
                           {u"Options"_s, toJson(network.options)},
                           {u"Labels"_s, toJson(network.labels)}};
    return m_session.call<QString>({.method = "POST", .path = "/networks/create", .body = body, .limits = limits::call},
                                   [](const http::Response &response) {
                                       return toObject(response).map(
                                           [](const QJsonObject &json) { return json["Id"_L1].toString(); });
                                   });
}

base::Reply<void> Networks::remove(const QString &network)
{
    return m_session.call<void>({.method = "DELETE", .path = "/networks/" + toPath(network), .limits = limits::call},
                                [](const http::Response &) { return base::Result<void>(); });
}

} // namespace pilothouse::engine

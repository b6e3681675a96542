// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/networks.h"

#include "core/rehearsal/digest.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

bool isPredefined(const QString &name)
{
    return name == "bridge"_L1 || name == "host"_L1 || name == "none"_L1;
}

} // namespace

Networks::Networks(Clock &clock, Events &events, const QString &shipName, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_events(events)
    , m_shipName(shipName)
{
    add(u"bridge"_s, u"bridge"_s, {});
    add(u"host"_s, u"host"_s, {});
    add(u"none"_s, u"null"_s, {});
}

void Networks::serve(Exchange *exchange)
{
    const Call &call = exchange->call();
    if (call.is("GET", 1)) {
        const QStringList names = call.filter(u"name"_s);
        QJsonArray answer;
        for (const auto &[name, network] : m_networks) {
            if (names.isEmpty() || names.contains(name))
                answer.append(network);
        }
        exchange->answer(200, answer);
    } else if (call.is("POST", 2) && call.segments[1] == "create"_L1) {
        create(exchange);
    } else if (call.is("GET", 2)) {
        QJsonObject network = find(call.segments[1]);
        if (network.isEmpty())
            return exchange->fail(404, u"network %1 not found"_s.arg(call.segments[1]));
        QJsonObject members;
        for (const auto &[id, name] : m_members[network.value(u"Name"_s).toString()])
            members.insert(id, QJsonObject{{u"Name"_s, name}});
        network.insert(u"Containers"_s, members);
        exchange->answer(200, network);
    } else if (call.is("DELETE", 2)) {
        remove(exchange, call.segments[1]);
    } else {
        exchange->fail(404, u"page not found"_s);
    }
}

QJsonObject Networks::find(const QString &nameOrId) const
{
    const QString wanted = nameOrId == "default"_L1 || nameOrId.isEmpty() ? u"bridge"_s : nameOrId;
    const auto it = m_networks.find(wanted);
    if (it != m_networks.end())
        return it->second;
    for (const auto &[name, network] : m_networks) {
        if (wanted.size() >= 6 && network.value(u"Id"_s).toString().startsWith(wanted))
            return network;
    }
    return {};
}

void Networks::connectContainer(const QString &network, const QString &containerId, const QString &containerName)
{
    m_members[network][containerId] = containerName;
    publish(u"connect"_s, m_networks[network], containerId);
}

void Networks::disconnectContainer(const QString &network, const QString &containerId)
{
    if (m_members[network].erase(containerId) > 0)
        publish(u"disconnect"_s, m_networks[network], containerId);
}

void Networks::create(Exchange *exchange)
{
    const QJsonObject request = exchange->call().json();
    const QString name = request.value(u"Name"_s).toString();
    if (name.isEmpty())
        return exchange->fail(400, u"network name is required"_s);
    if (m_networks.contains(name))
        return exchange->fail(409, u"network with name %1 already exists"_s.arg(name));
    add(name, request.value(u"Driver"_s).toString(u"bridge"_s), request);
    publish(u"create"_s, m_networks[name]);
    exchange->answer(201, QJsonObject{{u"Id"_s, m_networks[name].value(u"Id"_s)}, {u"Warning"_s, u""_s}});
}

void Networks::remove(Exchange *exchange, const QString &name)
{
    const QJsonObject network = find(name);
    const QString realName = network.value(u"Name"_s).toString();
    if (network.isEmpty())
        return exchange->fail(404, u"network %1 not found"_s.arg(name));
    if (isPredefined(realName))
        return exchange->fail(403, u"%1 is a pre-defined network and cannot be removed"_s.arg(realName));
    if (!m_members[realName].empty())
        return exchange->fail(403,
                              u"error while removing network: network %1 id %2 has active endpoints"_s.arg(
                                  realName, network.value(u"Id"_s).toString()));
    m_networks.erase(realName);
    publish(u"destroy"_s, network);
    exchange->answer(204);
}

void Networks::add(const QString &name, const QString &driver, const QJsonObject &request)
{
    const auto number = int(m_networks.size());
    QJsonArray pools;
    if (driver == "bridge"_L1) {
        const QString subnet = u"172.%1"_s.arg(17 + number % 14);
        pools.append(QJsonObject{{u"Subnet"_s, subnet + u".0.0/16"_s}, {u"Gateway"_s, subnet + u".0.1"_s}});
    }
    const qint64 now = m_clock.stamp();
    m_networks[name] = {
        {u"Name"_s, name},
        {u"Id"_s, digest(m_shipName + u"/network/"_s + name + QString::number(now))},
        {u"Created"_s, toRfc3339(now)},
        {u"Scope"_s, u"local"_s},
        {u"Driver"_s, driver},
        {u"EnableIPv6"_s, false},
        {u"IPAM"_s, QJsonObject{{u"Driver"_s, u"default"_s}, {u"Options"_s, QJsonValue::Null}, {u"Config"_s, pools}}},
        {u"Internal"_s, request.value(u"Internal"_s).toBool()},
        {u"Attachable"_s, request.value(u"Attachable"_s).toBool()},
        {u"Ingress"_s, false},
        {u"ConfigFrom"_s, QJsonObject{{u"Network"_s, u""_s}}},
        {u"ConfigOnly"_s, false},
        {u"Containers"_s, QJsonObject{}},
        {u"Options"_s, request.value(u"Options"_s).toObject()},
        {u"Labels"_s, request.value(u"Labels"_s).toObject()}};
}

void Networks::publish(const QString &action, const QJsonObject &network, const QString &container)
{
    QMap<QString, QString> attributes{{u"name"_s, network.value(u"Name"_s).toString()},
                                      {u"type"_s, network.value(u"Driver"_s).toString()}};
    if (!container.isEmpty())
        attributes.insert(u"container"_s, container);
    m_events.publish({u"network"_s, action, network.value(u"Id"_s).toString(), attributes});
}

} // namespace pilothouse::rehearsal

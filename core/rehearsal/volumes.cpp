// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/volumes.h"

#include "core/rehearsal/digest.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

Volumes::Volumes(Clock &clock, Events &events, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_events(events)
{
}

void Volumes::serve(Exchange *exchange)
{
    const Call &call = exchange->call();
    if (call.is("GET", 1)) {
        QJsonArray volumes;
        for (const auto &[name, volume] : m_volumes)
            volumes.append(volume);
        exchange->answer(200, QJsonObject{{u"Volumes"_s, volumes}, {u"Warnings"_s, QJsonValue::Null}});
        return;
    }
    if (call.is("POST", 2) && call.segments[1] == "create"_L1) {
        const QJsonObject request = call.json();
        QString name = request.value(u"Name"_s).toString();
        if (name.isEmpty())
            name = digest(u"volume"_s + QString::number(m_clock.stamp()));
        create(name, request);
        exchange->answer(201, m_volumes[name]);
        return;
    }
    if (call.segments.size() != 2 || (call.method != "GET" && call.method != "DELETE"))
        return exchange->fail(404, u"page not found"_s);
    const QString name = call.segments[1];
    if (!m_volumes.contains(name))
        return exchange->fail(404, u"get %1: no such volume"_s.arg(name));
    if (call.method == "GET")
        return exchange->answer(200, m_volumes[name]);
    if (!m_users[name].empty())
        return exchange->fail(409, u"remove %1: volume is in use - [%2]"_s.arg(name, *m_users[name].begin()));
    remove(name);
    exchange->answer(204);
}

void Volumes::use(const QString &name, const QString &containerId)
{
    create(name, {});
    m_users[name].insert(containerId);
}

void Volumes::release(const QString &name, const QString &containerId)
{
    m_users[name].erase(containerId);
}

QString Volumes::useAnonymous(const QString &containerId, const QString &target)
{
    QString name = digest(containerId + target);
    use(name, containerId);
    return name;
}

bool Volumes::remove(const QString &name)
{
    if (!m_users[name].empty() || m_volumes.erase(name) == 0)
        return false;
    m_events.publish({u"volume"_s, u"destroy"_s, name, {{u"driver"_s, u"local"_s}}});
    return true;
}

void Volumes::create(const QString &name, const QJsonObject &request)
{
    if (m_volumes.contains(name))
        return;
    const qint64 now = m_clock.stamp();
    m_volumes[name] = {{u"CreatedAt"_s, toRfc3339(now).left(19) + u'Z'},
                       {u"Driver"_s, u"local"_s},
                       {u"Labels"_s, request.value(u"Labels"_s)},
                       {u"Mountpoint"_s, mountpoint(name)},
                       {u"Name"_s, name},
                       {u"Options"_s, request.value(u"DriverOpts"_s)},
                       {u"Scope"_s, u"local"_s}};
    m_events.publish({u"volume"_s, u"create"_s, name, {{u"driver"_s, u"local"_s}}});
}

QString mountpoint(const QString &volume)
{
    return u"/var/lib/docker/volumes/%1/_data"_s.arg(volume);
}

} // namespace pilothouse::rehearsal

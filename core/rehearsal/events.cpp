// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/events.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

constexpr std::size_t rememberedEvents = 256;

bool startsWithAny(const QStringList &wanted, const QString &text)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](const QString &prefix) { return text.startsWith(prefix); });
}

bool hasLabel(const Event &event, const QString &label)
{
    const qsizetype equals = label.indexOf(u'=');
    const QString name = label.left(equals);
    return event.attributes.contains(name) && (equals < 0 || event.attributes.value(name) == label.mid(equals + 1));
}

bool isWanted(const Call &call, const Event &event)
{
    const QStringList types = call.filter(u"type"_s);
    const QStringList actions = call.filter(u"event"_s);
    const QStringList containers = call.filter(u"container"_s);
    const QStringList images = call.filter(u"image"_s);
    const QStringList labels = call.filter(u"label"_s);
    if (!types.isEmpty() && !types.contains(event.type))
        return false;
    if (!actions.isEmpty() && !actions.contains(event.action.section(u':', 0, 0)))
        return false;
    if (!containers.isEmpty()
        && (event.type != "container"_L1
            || !(startsWithAny(containers, event.actor)
                 || startsWithAny(containers, event.attributes.value(u"name"_s)))))
        return false;
    if (!images.isEmpty() && !images.contains(event.attributes.value(u"image"_s)) && !images.contains(event.actor))
        return false;
    return std::all_of(labels.begin(), labels.end(), [&](const QString &label) { return hasLabel(event, label); });
}

} // namespace

QJsonObject toJson(const Event &event)
{
    QJsonObject attributes;
    for (auto it = event.attributes.begin(); it != event.attributes.end(); ++it)
        attributes.insert(it.key(), it.value());
    QJsonObject json{{u"Type"_s, event.type},
                     {u"Action"_s, event.action},
                     {u"Actor"_s, QJsonObject{{u"ID"_s, event.actor}, {u"Attributes"_s, attributes}}},
                     {u"scope"_s, u"local"_s},
                     {u"time"_s, event.at / 1'000'000'000},
                     {u"timeNano"_s, event.at}};
    // The fields of before API 1.22 are still there for containers and images.
    if (event.type == "container"_L1 || event.type == "image"_L1) {
        json.insert(u"status"_s, event.action);
        json.insert(u"id"_s, event.actor);
    }
    if (event.type == "container"_L1)
        json.insert(u"from"_s, event.attributes.value(u"image"_s));
    return json;
}

Events::Events(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void Events::publish(Event event)
{
    event.at = m_clock.stamp();
    std::erase_if(m_listeners, [](const Listener &listener) { return !listener.exchange; });
    const auto listeners = m_listeners; // a broken client may end while it is written to
    for (const Listener &listener : listeners) {
        if (listener.exchange && isWanted(listener.exchange->call(), event))
            listener.exchange->write(toJson(event));
    }
    m_past.push_back(std::move(event));
    if (m_past.size() > rememberedEvents)
        m_past.pop_front();
}

void Events::serve(Exchange *exchange)
{
    const QPointer<Exchange> alive(exchange);
    const qint64 since = parseTime(exchange->call().parameter(u"since"_s));
    const qint64 until = parseTime(exchange->call().parameter(u"until"_s));
    const qint64 now = m_clock.stamp();
    exchange->beginStream("application/json");
    if (since > 0 || (until > 0 && until <= now)) {
        for (const Event &event : m_past) {
            if (alive && event.at >= since && (until == 0 || event.at <= until) && isWanted(exchange->call(), event))
                exchange->write(toJson(event));
        }
    }
    if (!alive)
        return;
    if (until > 0 && until <= now) {
        exchange->endStream();
        return;
    }
    m_listeners.push_back({exchange, until});
    if (until > 0)
        m_clock.after(m_clock.fromWall(until) - m_clock.now(), exchange, [alive] { alive->endStream(); });
}

} // namespace pilothouse::rehearsal

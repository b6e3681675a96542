// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/clock.h"
#include "core/rehearsal/exchange.h"

#include <QMap>

#include <deque>

namespace pilothouse::rehearsal {

/// Something that happened on a simulated engine, as GET /events tells it.
struct Event {
    QString type;   ///< container, image, network, volume
    QString action; ///< create, start, die…
    QString actor;  ///< id
    QMap<QString, QString> attributes;
    qint64 at = 0; ///< nanoseconds since 1970; given when published
};

[[nodiscard]] QJsonObject toJson(const Event &event);

/// The events of one ship: remembers the last 256, as engines do, and tells whoever listens.
class Events : public QObject
{
    Q_OBJECT
public:
    Events(Clock &clock, QObject *parent);

    void publish(Event event);
    /// GET /events.
    void serve(Exchange *exchange);

private:
    struct Listener {
        QPointer<Exchange> exchange;
        qint64 until = 0; ///< 0: for ever
    };

    Clock &m_clock;
    std::deque<Event> m_past;
    std::vector<Listener> m_listeners;
};

} // namespace pilothouse::rehearsal

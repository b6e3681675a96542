// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/events.h"

#include <set>

namespace pilothouse::rehearsal {

/// The volumes of one ship: GET, POST and DELETE under /volumes.
class Volumes : public QObject
{
    Q_OBJECT
public:
    Volumes(Clock &clock, Events &events, QObject *parent);

    void serve(Exchange *exchange);

    /// Makes the volume if it is not there, and notes who uses it.
    void use(const QString &name, const QString &containerId);
    void release(const QString &name, const QString &containerId);
    /// Makes a volume with a name nobody would choose, and returns that.
    QString useAnonymous(const QString &containerId, const QString &target);
    /// Removes it if nobody uses it.
    bool remove(const QString &name);

private:
    void create(const QString &name, const QJsonObject &request);

    Clock &m_clock;
    Events &m_events;
    std::map<QString, QJsonObject> m_volumes;
    std::map<QString, std::set<QString>> m_users;
};

[[nodiscard]] QString mountpoint(const QString &volume);

} // namespace pilothouse::rehearsal

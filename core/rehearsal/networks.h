// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/events.h"

namespace pilothouse::rehearsal {

/// The networks of one ship: GET, POST and DELETE under /networks.
class Networks : public QObject
{
    Q_OBJECT
public:
    Networks(Clock &clock, Events &events, const QString &shipName, QObject *parent);

    void serve(Exchange *exchange);
    /// The network a container's NetworkMode means: "default" is bridge. Empty object if there is none.
    [[nodiscard]] QJsonObject find(const QString &nameOrId) const;

    void connectContainer(const QString &network, const QString &containerId, const QString &containerName);
    void disconnectContainer(const QString &network, const QString &containerId);

private:
    void create(Exchange *exchange);
    void remove(Exchange *exchange, const QString &name);
    void add(const QString &name, const QString &driver, const QJsonObject &request);
    void publish(const QString &action, const QJsonObject &network, const QString &container = {});

    Clock &m_clock;
    Events &m_events;
    QString m_shipName;
    std::map<QString, QJsonObject> m_networks;               ///< by name
    std::map<QString, std::map<QString, QString>> m_members; ///< network name → container id → name
};

} // namespace pilothouse::rehearsal

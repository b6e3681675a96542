// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/session.h"

#include <QMap>

namespace pilothouse::engine {

/// A network: what is asked for and what the engine says of it.
struct Network {
    QString id; ///< given by the engine
    QString name;
    QString driver = QStringLiteral("bridge");
    QString scope; ///< "local", "swarm"; told by the engine
    QMap<QString, QString> options;
    QMap<QString, QString> labels;
    QStringList containers; ///< names of those attached; only from inspect

    bool operator==(const Network &) const = default;
};

/// Engine API, section "Networks". A network is named by name or id. Thread as Session.
class Networks
{
public:
    explicit Networks(Session &session)
        : m_session(session)
    {
    }

    [[nodiscard]] base::Reply<std::vector<Network>> list();
    [[nodiscard]] base::Reply<Network> inspect(const QString &network);
    /// The new network's id. Conflict if there is one of that name.
    [[nodiscard]] base::Reply<QString> create(const Network &network);
    [[nodiscard]] base::Reply<void> remove(const QString &network);

private:
    Session &m_session;
};

} // namespace pilothouse::engine

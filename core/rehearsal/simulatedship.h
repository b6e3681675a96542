// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/simulatedengine.h"

#include <QLocalServer>

namespace pilothouse::rehearsal {

class Connection;

/// A ship of the rehearsal: a simulated engine behind a local socket, and what is made to go wrong between it and its
/// clients. Lives in the serving thread.
class SimulatedShip : public QObject
{
    Q_OBJECT
public:
    SimulatedShip(Clock &clock, const QString &name, const QString &socketPath, QObject *parent);

    [[nodiscard]] SimulatedEngine &engine() { return m_engine; }
    void inject(const Fault &fault);
    void heal();

private:
    void listen();
    void lose();
    void accept();
    void answer(Exchange *exchange);

    QString m_socketPath;
    SimulatedEngine m_engine;
    QLocalServer m_server;
    std::vector<QPointer<Connection>> m_connections;
    QStringList m_unansweredPaths;
    QStringList m_forbiddenPaths;
    std::optional<qint64> m_cutAfter;
};

} // namespace pilothouse::rehearsal

// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/simulatedship.h"

#include "core/rehearsal/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using pilothouse::base::Match;

namespace pilothouse::rehearsal {

SimulatedShip::SimulatedShip(Clock &clock, const QString &name, const QString &socketPath, QObject *parent)
    : QObject(parent)
    , m_socketPath(socketPath)
    , m_engine(clock, name, this)
    , m_server(this)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(1000);
    connect(&m_server, &QLocalServer::newConnection, this, &SimulatedShip::accept);
    listen();
}

void SimulatedShip::inject(const Fault &fault)
{
    std::visit(Match{[this](const SlowStart &slow) { m_engine.containers().add(slow); },
                     [this](const CrashLoop &crash) { m_engine.containers().add(crash); },
                     [this](const PullFailure &failure) { m_engine.images().failPulls(failure); },
                     [this](const NoAnswer &silence) { m_unansweredPaths.append(silence.path); },
                     [this](const Forbidden &forbidden) { m_forbiddenPaths.append(forbidden.path); },
                     [this](const CutAfter &cut) {
                         m_cutAfter = cut.byteCount;
                         for (const auto &connection : m_connections) {
                             if (connection)
                                 connection->cutAfter(cut.byteCount);
                         }
                     },
                     [this](const WrongClock &wrong) { m_engine.setClockAhead(wrong.ahead); },
                     [this](const ShipLost &) { lose(); }},
               fault);
}

void SimulatedShip::heal()
{
    m_engine.containers().heal();
    m_engine.images().heal();
    m_engine.setClockAhead({});
    m_unansweredPaths.clear();
    m_forbiddenPaths.clear();
    m_cutAfter.reset();
    if (!m_server.isListening())
        listen();
}

void SimulatedShip::listen()
{
    QLocalServer::removeServer(m_socketPath);
    m_server.listen(m_socketPath);
}

void SimulatedShip::lose()
{
    m_server.close();
    QLocalServer::removeServer(m_socketPath);
    const auto connections = std::exchange(m_connections, {});
    for (const auto &connection : connections) {
        if (connection)
            connection->abort();
    }
}

void SimulatedShip::accept()
{
    std::erase_if(m_connections, [](const auto &connection) { return !connection; });
    while (m_server.hasPendingConnections()) {
        auto *connection = new Connection(std::unique_ptr<QLocalSocket>(m_server.nextPendingConnection()), this);
        connect(connection, &Connection::called, this, &SimulatedShip::answer);
        if (m_cutAfter)
            connection->cutAfter(*m_cutAfter);
        m_connections.emplace_back(connection);
    }
}

void SimulatedShip::answer(Exchange *exchange)
{
    const QString path = exchange->call().path;
    const auto begins = [&path](const QString &prefix) { return path.startsWith(prefix); };
    if (std::ranges::any_of(m_unansweredPaths, begins))
        return;
    if (std::ranges::any_of(m_forbiddenPaths, begins))
        exchange->fail(403, u"%1 is not allowed here"_s.arg(path));
    else
        m_engine.serve(exchange);
}

} // namespace pilothouse::rehearsal

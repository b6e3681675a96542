// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace pilothouse::test {

/// A server on a local socket that answers each request with the next bytes of a script, however wrong they are.
class ScriptedPeer : public QObject
{
public:
    /// What is done when a request has come (told by the end of its head).
    struct Answer {
        std::vector<QByteArray> pieces; ///< each sent on its own
        bool closes = false;            ///< afterwards
    };

    explicit ScriptedPeer(std::vector<Answer> script)
        : m_script(std::move(script))
    {
        m_server.listen(path());
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            ++connectionCount;
            auto *const socket = m_server.nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QLocalSocket::disconnected, this, [this] { ++closedCount; });
        });
    }

    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("socket")); }

    int connectionCount = 0;
    int closedCount = 0;
    QList<QByteArray> requests; ///< their first lines

private:
    void read(QLocalSocket *socket)
    {
        const auto bytes = socket->readAll();
        if (!bytes.contains("\r\n\r\n"))
            return;
        requests.append(bytes.left(bytes.indexOf('\r')));
        if (m_script.empty())
            return;
        const auto answer = m_script.front();
        m_script.erase(m_script.begin());
        for (const auto &piece : answer.pieces) {
            socket->write(piece);
            socket->flush();
        }
        if (answer.closes)
            socket->disconnectFromServer();
    }

    QTemporaryDir m_directory;
    QLocalServer m_server;
    std::vector<Answer> m_script;
};

} // namespace pilothouse::test

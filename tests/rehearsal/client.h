// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/http/messageparser.h"
#include "core/rehearsal/rehearsal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTest>

/// A client that knows HTTP and nothing of engines: one connection, asked one thing after the other.
class Client
{
public:
    explicit Client(const QString &socketPath)
    {
        m_socket.connectToServer(socketPath);
        QObject::connect(&m_socket, &QLocalSocket::readyRead, &m_socket, [this] { read(); });
    }

    /// What has come back so far.
    int status = 0;
    QByteArray body;
    bool isComplete = false;

    [[nodiscard]] QLocalSocket &socket() { return m_socket; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QLocalSocket::UnconnectedState; }

    void send(const QByteArray &method, const QByteArray &target, const QJsonObject &json = {})
    {
        status = 0;
        body.clear();
        isComplete = false;
        pilothouse::http::Request request{method, target, {}, {}};
        if (!json.isEmpty()) {
            request.headers.add("Content-Type", "application/json");
            request.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
        }
        request.headers.add("Host", "docker");
        if (method == "POST" && target.contains("/exec/") && target.endsWith("/start")) {
            request.headers.add("Connection", "Upgrade");
            request.headers.add("Upgrade", "tcp");
        }
        m_socket.write(toBytes(request));
        m_socket.flush();
    }

    /// Sends and waits for the whole answer; returns its status.
    int ask(const QByteArray &method, const QByteArray &target, const QJsonObject &json = {})
    {
        send(method, target, json);
        [[maybe_unused]] const bool answered = QTest::qWaitFor([this] { return isComplete || isClosed(); }, 10'000);
        return isComplete ? status : -1;
    }

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    [[nodiscard]] QString message() const { return object().value(QStringLiteral("message")).toString(); }
    /// The lines of a stream of JSON.
    [[nodiscard]] std::vector<QJsonObject> lines() const
    {
        std::vector<QJsonObject> result;
        for (const QByteArray &line : body.split('\n')) {
            if (!line.trimmed().isEmpty())
                result.push_back(QJsonDocument::fromJson(line).object());
        }
        return result;
    }

private:
    void read()
    {
        using namespace pilothouse;
        for (const auto &event : m_parser.feed(m_socket.readAll())) {
            std::visit(base::Match{[this](const http::MessageHead &head) { status = head.status; },
                                   [this](const http::BodyPiece &piece) { body += piece.bytes; },
                                   [this](const http::MessageEnd &) { isComplete = true; },
                                   [this](const http::Upgraded &upgraded) { body += upgraded.rest; },
                                   [this](const base::Error &) { m_socket.abort(); }},
                       event);
        }
    }

    QLocalSocket m_socket;
    pilothouse::http::MessageParser m_parser{pilothouse::http::MessageParser::Direction::Responses};
};

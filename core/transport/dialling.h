// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/dialer.h"

#include <QTimer>

#include <functional>

namespace pilothouse::transport {

/// One dial under way: owns the socket until it is connected, failed or out of time, then answers and goes.
/// The same for every kind of Qt socket.
template <typename Socket>
class Dialling : public QObject
{
public:
    using Describe = std::function<base::Error(const Socket &)>;

    /// `describe` turns a socket's error into ours; `name` is the endpoint for messages; `ready` is the signal after
    /// which the stream may be used.
    Dialling(std::unique_ptr<Socket> socket, QString name, Describe describe, Dialer *parent,
             void (Socket::*ready)() = &Socket::connected)
        : QObject(parent)
        , m_socket(std::move(socket))
        , m_name(std::move(name))
        , m_describe(std::move(describe))
    {
        m_socket->setReadBufferSize(readBufferSize);
        connect(m_socket.get(), ready, this, [this] { succeed(); });
        connect(m_socket.get(), &Socket::errorOccurred, this, [this] { fail(m_describe(*m_socket)); });
        const auto seconds = QString::number(double(parent->patience().count()) / 1000);
        QTimer::singleShot(parent->patience(), this, [this, seconds] {
            if (m_socket)
                fail({base::ErrorCode::TimedOut, QStringLiteral("no connection within %1 s").arg(seconds), {}});
        });
    }

    [[nodiscard]] Socket &socket() { return *m_socket; }
    [[nodiscard]] base::Reply<Stream> reply() const { return m_promise.reply(); }

private:
    void succeed()
    {
        m_socket->disconnect(this);
        m_promise.settle(Stream(m_socket.release()));
        deleteLater();
    }

    void fail(const base::Error &error)
    {
        m_socket->disconnect(this);
        m_socket.release()->deleteLater();
        m_promise.settle(tl::unexpected(error.in(m_name)));
        deleteLater();
    }

    std::unique_ptr<Socket> m_socket;
    QString m_name;
    Describe m_describe;
    base::Promise<Stream> m_promise;
};

} // namespace pilothouse::transport

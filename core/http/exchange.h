// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/http/pool.h"

#include <QPointer>
#include <QTimer>

#include <chrono>

namespace pilothouse::http {

/// How long is waited; zero is for ever. Connecting has its own limit at the dialer.
struct Limits {
    std::chrono::milliseconds answer{30'000}; ///< from the request until the head of the response
    std::chrono::milliseconds idle{30'000};   ///< between two pieces of its body

    bool operator==(const Limits &) const = default;
};

/// One request and its response on a connection of a pool. Destroying it closes the connection when the response
/// is not complete: that is how it is cancelled. Lives in the pool's thread.
///
/// A request on a kept connection that the server closed without a byte of a response is sent once more on a fresh
/// one when it is idempotent: the server's keep-alive had just run out.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(Pool &pool, Request request, Limits limits, QObject *parent = nullptr);
    ~Exchange() override;

    /// Connect the signals first.
    void start();

    /// Stops and goes on reading the body; the idle limit does not count meanwhile.
    void pause();
    void resume();

    /// After `upgraded`: the stream, to be read and written by the caller.
    [[nodiscard]] RawStream takeStream();

Q_SIGNALS:
    void headArrived(const pilothouse::http::MessageHead &head);
    void bodyArrived(const QByteArray &bytes);
    /// The protocol was switched; see Connection::upgraded.
    void upgraded();
    /// The last signal is one of these: the response is complete, or why it is not.
    void finished();
    void failed(const pilothouse::base::Error &error);

private:
    void useFresh();
    void use(std::unique_ptr<Connection> connection);
    void onBroken(const base::Error &error, bool silent);
    void waitFor(std::chrono::milliseconds limit);
    void finish(const base::Result<void> &result);

    QPointer<Pool> m_pool;
    Request m_request;
    Limits m_limits;
    std::unique_ptr<Connection> m_connection;
    QTimer m_timer;
    bool m_reused = false;
    bool m_done = false;
};

} // namespace pilothouse::http

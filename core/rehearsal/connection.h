// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/http/messageparser.h"
#include "core/rehearsal/exchange.h"

#include <QLocalSocket>
#include <QPointer>

#include <deque>
#include <optional>

namespace pilothouse::rehearsal {

/// One client of a simulated ship: reads calls off its socket and carries them out one after the other. Lives in the
/// serving thread; deletes itself when the client is gone.
class Connection : public QObject, private Outlet
{
    Q_OBJECT
public:
    Connection(std::unique_ptr<QLocalSocket> socket, QObject *parent);
    ~Connection() override;

    /// Breaks after so many bytes sent in all.
    void cutAfter(qint64 byteCount);
    /// Closes at once; clients see a broken connection.
    void abort();

Q_SIGNALS:
    /// A call has arrived. Whoever takes it answers the exchange; nobody answering leaves the client waiting.
    void called(pilothouse::rehearsal::Exchange *exchange);

private:
    void read();
    void receive(const http::MessageEvent &event);
    void startNext();
    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 unsentByteCount() const override;
    void finish(After after) override;

    std::unique_ptr<QLocalSocket> m_socket;
    http::MessageParser m_parser{http::MessageParser::Direction::Requests};
    http::MessageHead m_head;
    QByteArray m_body;
    bool m_upgraded = false;
    QByteArray m_early; ///< bytes of an upgraded stream that came before its call was started
    std::deque<Call> m_waiting;
    QPointer<Exchange> m_exchange;
    std::optional<qint64> m_bytesLeft;
    bool m_closing = false;
};

/// Takes a request target apart: "/v1.41/containers/web%2d1/json?x=1".
[[nodiscard]] Call toCall(const QByteArray &method, const QByteArray &target);

} // namespace pilothouse::rehearsal

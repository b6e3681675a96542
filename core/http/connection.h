// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/http/messageparser.h"

#include <QIODevice>

#include <memory>

namespace pilothouse::http {

/// The property by which a stream may tell why it ended, in the words of whoever opened it.
inline constexpr auto closeReason = "closeReason";
/// The same where it ended because we were refused.
inline constexpr auto refusalReason = "refusalReason";

/// A stream that is no longer HTTP, with the bytes of it that were already read.
struct RawStream {
    std::unique_ptr<QIODevice> device;
    QByteArray rest;
};

/// The client's side of one HTTP connection: one exchange at a time over a connected stream, which it owns.
/// Lives in the stream's thread. Destroying it closes the connection, which is how an exchange is cancelled.
class Connection : public QObject
{
    Q_OBJECT
public:
    explicit Connection(std::unique_ptr<QIODevice> stream, QObject *parent = nullptr);
    ~Connection() override;

    /// Sends a request. Only when idle.
    void send(const Request &request);

    /// Open and without an exchange under way: may be used for the next one.
    [[nodiscard]] bool isIdle() const { return m_state == State::Idle; }

    /// Stops and goes on reading: what the other side sends waits there.
    void pause();
    void resume();

    /// The stream after an upgrade; the connection is of no use afterwards.
    [[nodiscard]] RawStream takeStream();

Q_SIGNALS:
    void headArrived(const pilothouse::http::MessageHead &head);
    void bodyArrived(const QByteArray &bytes);
    /// The response is complete; `isIdle` tells whether the connection may be used again.
    void finished();
    /// The protocol was switched: what arrives from here on comes as body too, unless the stream is taken.
    void upgraded();
    /// The connection is of no use any more. Unreachable or Protocol; `silent`: no byte of a response had come.
    void broken(const pilothouse::base::Error &error, bool silent);

private:
    enum class State { Idle, Waiting, Answering, Raw, Closed };

    void pump();
    void dispatch(const MessageEvent &event);
    void end(const MessageEnd &message);
    void endOfStream();
    void breakOff(const base::Error &error);

    std::unique_ptr<QIODevice> m_stream;
    MessageParser m_parser{MessageParser::Direction::Responses};
    State m_state = State::Idle;
    bool m_paused = false;
    bool m_atEnd = false;
    bool m_expectsUpgrade = false;
    QByteArray m_rest;
};

} // namespace pilothouse::http

// SPDX-License-Identifier: Apache-2.0
#include "core/http/connection.h"

#include "core/base/thread.h"

#include <QPointer>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace pilothouse::http {

namespace {

constexpr qint64 pieceSize = qint64(64) * 1024;

} // namespace

Connection::Connection(std::unique_ptr<QIODevice> stream, QObject *parent)
    : QObject(parent)
    , m_stream(std::move(stream))
{
    connect(m_stream.get(), &QIODevice::readyRead, this, &Connection::pump);
    connect(m_stream.get(), &QIODevice::readChannelFinished, this, [this] {
        m_atEnd = true;
        pump();
    });
}

Connection::~Connection()
{
    // The stream may be what called us.
    if (m_stream) {
        m_stream->disconnect(this);
        m_stream.release()->deleteLater();
    }
}

void Connection::send(const Request &request)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Waiting;
    m_expectsUpgrade = request.headers.contains("Upgrade");
    if (request.method == "HEAD")
        m_parser.expectNoBody();
    m_stream->write(toBytes(request));
}

void Connection::pause()
{
    m_paused = true;
}

void Connection::resume()
{
    if (std::exchange(m_paused, false))
        QMetaObject::invokeMethod(this, &Connection::pump, Qt::QueuedConnection); // readyRead is not repeated
}

RawStream Connection::takeStream()
{
    Q_ASSERT(m_state == State::Raw);
    m_stream->disconnect(this);
    m_state = State::Closed;
    return {std::move(m_stream), std::exchange(m_rest, {})};
}

void Connection::pump()
{
    const QPointer<Connection> alive(this);
    while (alive && m_stream && !m_paused && m_state != State::Closed && m_stream->bytesAvailable() > 0) {
        const auto bytes = m_stream->read(std::min(pieceSize, m_stream->bytesAvailable()));
        if (bytes.isEmpty())
            break;
        if (m_state == State::Raw) {
            Q_EMIT bodyArrived(bytes);
            continue;
        }
        if (m_state == State::Idle)
            return breakOff({base::ErrorCode::Protocol, u"the engine sent what it was not asked for"_s, {}});
        for (const auto &event : m_parser.feed(bytes)) {
            if (alive && m_state != State::Closed)
                dispatch(event);
        }
    }
    if (alive && m_stream && m_atEnd && !m_paused && m_state != State::Closed)
        endOfStream();
}

void Connection::dispatch(const MessageEvent &event)
{
    std::visit(base::Match{
                   [&](const MessageHead &head) {
                       m_state = State::Answering;
                       Q_EMIT headArrived(head);
                   },
                   [&](const BodyPiece &piece) { Q_EMIT bodyArrived(piece.bytes); },
                   [&](const MessageEnd &message) { end(message); },
                   [&](const Upgraded &upgrade) {
                       const QPointer<Connection> alive(this);
                       m_state = State::Raw;
                       m_rest = upgrade.rest;
                       Q_EMIT upgraded();
                       if (alive && m_state == State::Raw && !m_rest.isEmpty())
                           Q_EMIT bodyArrived(std::exchange(m_rest, {}));
                   },
                   [&](const base::Error &error) { breakOff(error); },
               },
               event);
}

void Connection::end(const MessageEnd &message)
{
    if (m_expectsUpgrade && message.keepAlive && m_parser.isUpgrading())
        return; // Upgraded follows
    m_state = message.keepAlive && !m_atEnd ? State::Idle : State::Closed;
    Q_EMIT finished();
}

void Connection::endOfStream()
{
    if (m_state == State::Raw) {
        m_state = State::Closed;
        Q_EMIT finished();
        return;
    }
    const QPointer<Connection> alive(this);
    const bool waiting = m_state == State::Waiting;
    for (const auto &event : m_parser.finish()) {
        if (!alive || m_state == State::Closed)
            return;
        if (std::holds_alternative<base::Error>(event))
            return breakOff(
                {base::ErrorCode::Unreachable, u"the engine closed the connection in the middle of its answer"_s, {}});
        dispatch(event);
    }
    if (!alive || m_state == State::Closed)
        return;
    if (const QString why = m_stream->property(refusalReason).toString(); !why.isEmpty())
        return breakOff({base::ErrorCode::Unauthorized, why, {}});
    QString text =
        waiting ? u"the engine closed the connection without an answer"_s : u"the engine closed the connection"_s;
    if (const QString why = m_stream->property(closeReason).toString(); !why.isEmpty())
        text += u": "_s + why;
    breakOff({base::ErrorCode::Unreachable, text, {}});
}

void Connection::breakOff(const base::Error &error)
{
    const bool silent = m_state == State::Idle || (m_state == State::Waiting && !m_parser.hasBegun());
    m_state = State::Closed;
    Q_EMIT broken(error, silent);
}

} // namespace pilothouse::http

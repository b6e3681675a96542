// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/connection.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;
using pilothouse::base::Match;

namespace pilothouse::rehearsal {

Connection::Connection(std::unique_ptr<QLocalSocket> socket, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
{
    m_socket->setParent(nullptr);
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &Connection::read);
    connect(m_socket.get(), &QLocalSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket.get(), &QLocalSocket::bytesWritten, this, [this] {
        if (m_exchange && !m_exchange->isFull())
            Q_EMIT m_exchange->drained();
    });
    // What has already arrived is not announced again.
    QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection);
}

Connection::~Connection()
{
    m_socket->disconnect(this);
    delete m_exchange; // before the socket it may still write to
}

void Connection::cutAfter(qint64 byteCount)
{
    m_bytesLeft = byteCount;
}

void Connection::abort()
{
    m_closing = true;
    m_socket->abort();
    deleteLater();
}

void Connection::read()
{
    while (!m_closing && m_socket->bytesAvailable() > 0) {
        for (const auto &event : m_parser.feed(m_socket->readAll()))
            receive(event);
    }
}

void Connection::receive(const http::MessageEvent &event)
{
    std::visit(Match{[this](const http::MessageHead &head) {
                         m_head = head;
                         m_body.clear();
                     },
                     [this](const http::BodyPiece &piece) { m_body += piece.bytes; },
                     [this](const http::MessageEnd &) {
                         Call call = toCall(m_head.method, m_head.target);
                         call.body = m_body;
                         call.wantsUpgrade = m_head.headers.hasToken("Connection", "Upgrade");
                         m_waiting.push_back(std::move(call));
                         startNext();
                     },
                     [this](const http::Upgraded &upgraded) {
                         m_upgraded = true;
                         if (m_exchange)
                             Q_EMIT m_exchange->received(upgraded.rest);
                         else
                             m_early += upgraded.rest;
                     },
                     [this](const base::Error &) { abort(); }},
               event);
}

void Connection::startNext()
{
    if (m_exchange || m_waiting.empty() || m_closing)
        return;
    Call call = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_exchange = new Exchange(std::move(call), *this, this);
    Q_EMIT called(m_exchange);
    if (m_exchange && !m_early.isEmpty())
        Q_EMIT m_exchange->received(std::exchange(m_early, {}));
}

void Connection::write(const QByteArray &bytes)
{
    if (m_closing)
        return;
    if (!m_bytesLeft || *m_bytesLeft >= bytes.size()) {
        m_socket->write(bytes);
        if (m_bytesLeft)
            *m_bytesLeft -= bytes.size();
        return;
    }
    m_closing = true;
    m_socket->write(bytes.left(*m_bytesLeft));
    m_socket->flush();
    m_socket->disconnectFromServer();
}

qint64 Connection::unsentByteCount() const
{
    return m_socket->bytesToWrite();
}

void Connection::finish(After after)
{
    if (m_exchange)
        m_exchange->deleteLater();
    m_exchange = nullptr;
    if (after == After::Close || m_upgraded) {
        m_closing = true;
        m_socket->disconnectFromServer();
        return;
    }
    // Not from within the call that has just been answered.
    QMetaObject::invokeMethod(this, &Connection::startNext, Qt::QueuedConnection);
}

Call toCall(const QByteArray &method, const QByteArray &target)
{
    Call call;
    call.method = method;
    const qsizetype mark = target.indexOf('?');
    QString path = QString::fromUtf8(mark < 0 ? target : target.left(mark));
    if (mark >= 0)
        call.query = QUrlQuery(QString::fromUtf8(target.mid(mark + 1)));
    static const QRegularExpression versioned(u"^/v([0-9]+(\\.[0-9]+)?)(?=/)"_s);
    const auto match = versioned.match(path);
    if (match.hasMatch())
        path.remove(0, match.capturedLength());
    call.version = match.captured(1);
    call.path = QUrl::fromPercentEncoding(path.toUtf8());
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts))
        call.segments.append(QUrl::fromPercentEncoding(segment.toUtf8()));
    return call;
}

} // namespace pilothouse::rehearsal

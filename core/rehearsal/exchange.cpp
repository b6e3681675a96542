// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/exchange.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

/// Go's server sends longer bodies in chunks, and so do we: clients must read both.
constexpr qsizetype largestCountedBody = 2048;
constexpr qint64 enoughUnsent = qint64(256) * 1024;

http::Response makeHead(int status, const QByteArray &contentType)
{
    http::Response head;
    head.status = status;
    head.reason = http::reasonPhrase(status);
    head.headers.add("Api-Version", "1.41");
    if (!contentType.isEmpty())
        head.headers.add("Content-Type", contentType);
    head.headers.add("Docker-Experimental", "false");
    head.headers.add("Ostype", "linux");
    head.headers.add("Server", "Docker/20.10.24 (linux)");
    head.headers.add(
        "Date",
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
    return head;
}

} // namespace

QString Call::parameter(const QString &name) const
{
    QString value = query.queryItemValue(name, QUrl::FullyEncoded);
    return QUrl::fromPercentEncoding(value.replace(u'+', u' ').toUtf8());
}

bool Call::flag(const QString &name) const
{
    const QString value = parameter(name).toLower();
    return !(value.isEmpty() || value == "0"_L1 || value == "no"_L1 || value == "false"_L1 || value == "none"_L1);
}

QStringList Call::filter(const QString &name) const
{
    const auto value = QJsonDocument::fromJson(parameter(u"filters"_s).toUtf8()).object().value(name);
    if (value.isObject())
        return value.toObject().keys();
    QStringList values;
    for (const auto &entry : value.toArray())
        values.append(entry.toString());
    return values;
}

QStringList Call::filterNames() const
{
    return QJsonDocument::fromJson(parameter(u"filters"_s).toUtf8()).object().keys();
}

QJsonObject Call::json() const
{
    return QJsonDocument::fromJson(body).object();
}

Exchange::Exchange(Call call, Outlet &outlet, QObject *parent)
    : QObject(parent)
    , m_call(std::move(call))
    , m_outlet(outlet)
{
}

void Exchange::answer(int status, const QJsonObject &body)
{
    answer(status, QJsonDocument(body).toJson(QJsonDocument::Compact) + '\n', "application/json");
}

void Exchange::answer(int status, const QJsonArray &body)
{
    answer(status, QJsonDocument(body).toJson(QJsonDocument::Compact) + '\n', "application/json");
}

void Exchange::answer(int status, const QByteArray &body, const QByteArray &contentType)
{
    if (m_mode != Mode::Waiting)
        return;
    http::Response response = makeHead(status, contentType);
    if (m_call.method == "HEAD") {
        response.headers.add("Content-Length", QByteArray::number(body.size()));
        m_outlet.write(http::headToBytes(response));
    } else if (body.size() > largestCountedBody) {
        response.headers.add("Transfer-Encoding", "chunked");
        m_outlet.write(http::headToBytes(response) + http::toChunk(body) + http::toChunk({}));
    } else {
        response.body = body;
        m_outlet.write(http::toBytes(response));
    }
    finish(Outlet::After::KeepAlive);
}

void Exchange::answer(int status)
{
    answer(status, QByteArray(), QByteArray());
}

void Exchange::fail(int status, const QString &message)
{
    answer(status, QJsonObject{{u"message"_s, message}});
}

void Exchange::beginStream(const QByteArray &contentType)
{
    if (m_mode != Mode::Waiting)
        return;
    m_mode = Mode::Streaming;
    http::Response response = makeHead(200, contentType);
    response.headers.add("Transfer-Encoding", "chunked");
    m_outlet.write(http::headToBytes(response));
}

void Exchange::write(const QByteArray &piece)
{
    if (piece.isEmpty())
        return;
    if (m_mode == Mode::Streaming)
        m_outlet.write(http::toChunk(piece));
    else if (m_mode == Mode::Raw)
        m_outlet.write(piece);
}

void Exchange::write(const QJsonObject &line)
{
    write(QJsonDocument(line).toJson(QJsonDocument::Compact) + "\r\n");
}

void Exchange::endStream()
{
    if (m_mode == Mode::Streaming) {
        m_outlet.write(http::toChunk({}));
        finish(Outlet::After::KeepAlive);
    } else if (m_mode == Mode::Raw) {
        finish(Outlet::After::Close);
    }
}

void Exchange::upgrade()
{
    if (m_mode != Mode::Waiting)
        return;
    m_mode = Mode::Raw;
    http::Response response;
    response.status = m_call.wantsUpgrade ? 101 : 200;
    response.reason = m_call.wantsUpgrade ? "UPGRADED" : "OK";
    response.headers.add("Content-Type", "application/vnd.docker.raw-stream");
    if (m_call.wantsUpgrade) {
        response.headers.add("Connection", "Upgrade");
        response.headers.add("Upgrade", "tcp");
    }
    m_outlet.write(http::headToBytes(response));
}

bool Exchange::isFull() const
{
    return m_outlet.unsentByteCount() > enoughUnsent;
}

void Exchange::finish(Outlet::After after)
{
    m_mode = Mode::Done;
    m_outlet.finish(after);
}

} // namespace pilothouse::rehearsal

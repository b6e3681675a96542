// SPDX-License-Identifier: Apache-2.0
#include "core/engine/conversation.h"

#include "core/engine/podman.h"
#include "core/engine/session.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

base::ErrorCode codeOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return base::ErrorCode::Unauthorized;
    case 404:
        return base::ErrorCode::NotFound;
    case 409:
        return base::ErrorCode::Conflict;
    default:
        return status < 500 ? base::ErrorCode::InvalidInput : base::ErrorCode::Internal;
    }
}

// The daemon's own words: {"message": "…"}, or plain text from old daemons and proxies.
base::Error errorOf(const http::Response &response)
{
    const auto json = QJsonDocument::fromJson(response.body).object();
    auto words = json.value("message"_L1).toString();
    if (words.isEmpty())
        words = QString::fromUtf8(response.body).trimmed();
    if (words.isEmpty())
        words = u"the engine answered %1 %2"_s.arg(response.status).arg(QString::fromUtf8(response.reason));
    const auto lines = words.trimmed().split(u'\n');
    return {podman::codeOf(json).value_or(codeOf(response.status)), lines.first().trimmed(), lines.mid(1).join(u'\n')};
}

} // namespace

QByteArray toPath(const QString &name)
{
    return QUrl::toPercentEncoding(name, "/:@");
}

http::Request Call::toRequest(const QString &apiVersion) const
{
    http::Request request{.method = method, .target = path, .headers = headers, .body = {}};
    if (prefix == Prefix::Version)
        request.target.prepend("/v" + apiVersion.toUtf8());
    char separator = '?';
    for (const auto &parameter : query) {
        request.target.append(separator).append(parameter.name).append('=');
        request.target.append(QUrl::toPercentEncoding(parameter.value));
        separator = '&';
    }
    if (body) {
        request.headers.add("Content-Type", "application/json");
        request.body = QJsonDocument(*body).toJson(QJsonDocument::Compact);
    }
    return request;
}

Conversation::Conversation(Session &session, Call call, Ears ears, std::stop_token stop)
    : QObject(&session)
    , m_session(session)
    , m_call(std::move(call))
    , m_ears(std::move(ears))
    , m_onStop(std::move(stop), [this] {
        QMetaObject::invokeMethod(
            this, [this] { end(base::failure(base::ErrorCode::Cancelled, u"given up"_s)); }, Qt::QueuedConnection);
    })
{
}

Conversation::~Conversation() = default;

void Conversation::start()
{
    if (m_call.prefix == Call::Prefix::None)
        return begin({});
    if (const auto version = m_session.apiVersion(); !version.isEmpty())
        return begin(version);
    connect(&m_session, &Session::negotiated, this, [this] { begin(m_session.apiVersion()); });
    connect(&m_session, &Session::notNegotiated, this,
            [this](const base::Error &error) { end(tl::unexpected(error)); });
    m_session.negotiate();
}

void Conversation::begin(const QString &apiVersion)
{
    if (m_ended || m_exchange)
        return;
    m_exchange = std::make_unique<http::Exchange>(m_session.pool(), m_call.toRequest(apiVersion), m_call.limits);
    auto *const exchange = m_exchange.get();
    connect(exchange, &http::Exchange::headArrived, this, [this](const http::MessageHead &head) {
        m_response = {.status = head.status, .reason = head.reason, .headers = head.headers, .body = {}};
    });
    connect(exchange, &http::Exchange::bodyArrived, this, &Conversation::take);
    connect(exchange, &http::Exchange::finished, this, &Conversation::complete);
    connect(exchange, &http::Exchange::failed, this, [this](const base::Error &error) { end(tl::unexpected(error)); });
    connect(exchange, &http::Exchange::upgraded, this, [this] {
        if (!m_ears.onUpgrade)
            return; // what follows is taken as a body
        m_ears.onUpgrade(m_exchange->takeStream());
        m_ended = true;
        deleteLater();
    });
    exchange->start();
}

void Conversation::take(const QByteArray &bytes)
{
    if (m_ended)
        return;
    if (m_ears.onBody && m_response.status < 400) {
        const auto room = m_ears.onBody(bytes);
        if (!room)
            return end(tl::unexpected(room.error()));
        if (!*room)
            m_exchange->pause();
        return;
    }
    if (m_response.body.size() + bytes.size() > bodyLimit)
        return end(base::failure(base::ErrorCode::Protocol, u"the engine's answer is too large"_s));
    m_response.body += bytes;
}

void Conversation::resume()
{
    if (m_exchange && !m_ended)
        m_exchange->resume();
}

void Conversation::giveUp(const base::Error &why)
{
    if (m_call.limits.idle.count() == 0)
        end(tl::unexpected(why));
}

void Conversation::complete()
{
    if (m_response.status >= 400)
        return end(tl::unexpected(errorOf(m_response)));
    if (m_ears.onUpgrade)
        return end(base::failure(base::ErrorCode::Protocol, u"the engine did not hand over the stream"_s));
    end(std::move(m_response));
}

void Conversation::end(base::Result<http::Response> result)
{
    if (std::exchange(m_ended, true))
        return;
    if (m_exchange) {
        m_exchange->disconnect(this);
        m_exchange.release()->deleteLater(); // it may be what called us
    }
    const auto ears = std::exchange(m_ears, {});
    if (ears.onEnd)
        ears.onEnd(std::move(result));
    deleteLater();
}

} // namespace pilothouse::engine

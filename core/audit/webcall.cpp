// SPDX-License-Identifier: Apache-2.0
#include "core/audit/call.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

namespace {

/// More of an answer is not read.
constexpr qsizetype mostByteCount = 65536;

QString words(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return u"connection refused"_s;
    case QNetworkReply::RemoteHostClosedError:
        return u"the connection was closed"_s;
    case QNetworkReply::HostNotFoundError:
        return u"host not found"_s;
    default:
        return reply.errorString();
    }
}

} // namespace

WebCall::WebCall(QNetworkAccessManager &network, const CallToMake &what)
    : Call(what.timeout)
{
    QNetworkRequest request(what.url);
    // A token must not follow a redirection to somebody else.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    for (const auto &[name, value] : what.headers)
        request.setRawHeader(name, value);
    m_reply = network.sendCustomRequest(request, what.method, what.body);
    connect(m_reply, &QNetworkReply::readyRead, this, &WebCall::read);
    connect(m_reply, &QNetworkReply::finished, this, &WebCall::conclude);
}

WebCall::~WebCall()
{
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater(); // it may be the one who is calling
}

void WebCall::giveUp()
{
    end(u"no answer within %1"_s.arg(duration()));
}

void WebCall::read()
{
    const QByteArray bytes = m_reply->readAll();
    m_answer += bytes.left(mostByteCount - m_answer.size());
}

void WebCall::conclude()
{
    read();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300)
        return end(u"it answered %1 %2"_s.arg(status).arg(
            m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()));
    if (m_reply->error() != QNetworkReply::NoError)
        return end(words(*m_reply));
    // Slack says 200 to everything, and then what it thinks of it.
    const QJsonObject answer = QJsonDocument::fromJson(m_answer).object();
    if (answer.value("ok"_L1) == QJsonValue(false))
        return end(u"it answered: %1"_s.arg(answer.value("error"_L1).toString(u"not ok"_s)));
    end({});
}

} // namespace pilothouse::audit

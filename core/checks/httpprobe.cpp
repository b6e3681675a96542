// SPDX-License-Identifier: Apache-2.0
#include "core/checks/httpprobe.h"

#include "core/checks/httprequest.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace pilothouse::checks {

namespace {

constexpr qsizetype bodyLimit = qsizetype(8) * 1024 * 1024;
constexpr int redirectLimit = 30;

bool isSameHost(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port() == other.port();
}

} // namespace

HttpProbe::HttpProbe(const model::HttpCheck &check, const Pace &pace, QObject *parent)
    : RepeatedProbe(Patience::of(std::max<std::chrono::milliseconds>(check.maximumWait, pace.between)), pace, parent)
    , m_check(check)
    , m_pattern(check.pattern.value_or(QString()),
                QRegularExpression::DotMatchesEverythingOption | QRegularExpression::UseUnicodePropertiesOption)
    , m_network(this)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

HttpProbe::~HttpProbe()
{
    drop();
}

void HttpProbe::attempt()
{
    m_redirects = 0;
    const QUrl url = urlOf(m_check);
    auto *jar = new QNetworkCookieJar;
    QList<QNetworkCookie> cookies;
    for (const auto &[name, value] : m_check.options.cookies)
        cookies += QNetworkCookie(name.toUtf8(), value.toUtf8());
    jar->setCookiesFromUrl(cookies, url);
    m_network.setCookieJar(jar);
    send({url, m_check.method.toUtf8(), m_check.options.body, true});
}

void HttpProbe::send(const Target &target)
{
    m_target = target;
    m_body.clear();
    const auto request =
        toRequest(target.url, m_check.options, target.isOurs ? Credentials::Tell : Credentials::Withhold);
    if (!request)
        return refuse(request.error().in(u"cannot be made"_s));
    m_reply = m_network.sendCustomRequest(*request, target.method, target.body);
    m_reply->setReadBufferSize(bodyLimit);
    if (m_check.options.certificates == model::HttpRequestOptions::Certificates::Unverified)
        m_reply->ignoreSslErrors();
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpProbe::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpProbe::end);
}

void HttpProbe::read()
{
    m_body += m_reply->readAll();
    if (m_body.size() >= bodyLimit)
        end(); // enough to judge by
}

void HttpProbe::end()
{
    m_body = (m_body + m_reply->readAll()).left(bodyLimit);
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (redirect(status))
        return;
    if (status > 0)
        return judge(status);
    const QString why = m_reply->error() == QNetworkReply::OperationCanceledError
        ? u"no answer within %1 s"_s.arg(double(m_check.options.timeout.count()) / 1000)
        : m_reply->errorString();
    drop();
    miss(why);
}

bool HttpProbe::redirect(int status)
{
    const QUrl location = QUrl::fromEncoded(m_reply->rawHeader("Location"));
    const bool isRedirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    const bool follows = m_check.options.redirects == model::HttpRequestOptions::Redirects::Follow;
    if (!isRedirect || !follows || location.isEmpty() || ++m_redirects > redirectLimit)
        return false;
    Target next = m_target;
    next.url = m_target.url.resolved(location);
    next.isOurs = m_target.isOurs && isSameHost(m_target.url, next.url);
    const bool isWeb = next.url.scheme() == "http"_L1 || next.url.scheme() == "https"_L1;
    const bool becomesGet =
        (status == 303 && next.method != "HEAD") || (status != 307 && status != 308 && next.method == "POST");
    if (becomesGet) {
        next.method = "GET";
        next.body.clear();
    }
    if (!isWeb)
        return false; // a file of ours, say
    drop();
    send(next);
    return true;
}

void HttpProbe::judge(int status)
{
    const QString reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    const bool passes = m_check.pattern ? m_pattern.match(text()).hasMatch() : status == 200;
    drop();
    if (passes)
        return hit();
    const QString answer = u"answered %1 %2"_s.arg(status).arg(reason).trimmed();
    miss(m_check.pattern ? answer + u", and nothing in it matches"_s : answer);
}

QString HttpProbe::text() const
{
    return decoded(m_body, m_reply->rawHeader("Content-Type"));
}

void HttpProbe::drop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace pilothouse::checks

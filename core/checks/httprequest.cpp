// SPDX-License-Identifier: Apache-2.0
#include "core/checks/httprequest.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::checks {

using model::HttpRequestOptions;

namespace {

base::Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorCode::InvalidInput, path + u": "_s + file.errorString());
    return file.readAll();
}

/// The algorithm is not told beforehand, and the wrong one gives a null key without an error.
QSslKey keyFrom(const QByteArray &pem)
{
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa})
        if (QSslKey key(pem, algorithm); !key.isNull())
            return key;
    return {};
}

base::Result<void> addClientCertificate(QSslConfiguration &tls, const HttpRequestOptions &options)
{
    const auto certificate = contentOf(options.clientCertificate);
    const auto key = options.clientKey.isEmpty() ? certificate : contentOf(options.clientKey);
    if (!certificate)
        return tl::unexpected(certificate.error());
    if (!key)
        return tl::unexpected(key.error());
    const QSslKey read = keyFrom(*key);
    if (read.isNull())
        return base::failure(base::ErrorCode::InvalidInput,
                             u"no private key could be read for the client certificate"_s);
    tls.setLocalCertificateChain(QSslCertificate::fromData(*certificate));
    tls.setPrivateKey(read);
    return {};
}

base::Result<void> addTls(QNetworkRequest &request, const HttpRequestOptions &options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!options.authorities.isEmpty()) {
        const bool isDirectory = QFileInfo(options.authorities).isDir();
        const auto trusted = isDirectory ? QSslCertificate::fromPath(options.authorities + u"/*"_s, QSsl::Pem,
                                                                     QSslCertificate::PatternSyntax::Wildcard)
                                         : QSslCertificate::fromPath(options.authorities);
        if (trusted.isEmpty())
            return base::failure(base::ErrorCode::InvalidInput,
                                 u"no certificates could be read from %1"_s.arg(options.authorities));
        tls.setCaCertificates(trusted);
    }
    if (options.certificates == HttpRequestOptions::Certificates::Unverified)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (!options.clientCertificate.isEmpty())
        if (auto added = addClientCertificate(tls, options); !added)
            return added;
    request.setSslConfiguration(tls);
    return {};
}

} // namespace

QUrl urlOf(const model::HttpCheck &check)
{
    const QString host = check.host.contains(u':') ? u'[' + check.host + u']' : check.host;
    QByteArray text = u"%1://%2:%3%4"_s.arg(check.scheme, host).arg(check.port).arg(check.path).toUtf8();
    const qsizetype fragment = text.indexOf('#');
    if (fragment >= 0)
        text.truncate(fragment);
    char separator = text.contains('?') ? '&' : '?';
    for (const auto &[name, value] : check.options.parameters) {
        text += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return QUrl::fromEncoded(text, QUrl::TolerantMode);
}

QString decoded(const QByteArray &body, const QByteArray &contentType)
{
    const QByteArray lower = contentType.toLower();
    if (const qsizetype at = lower.indexOf("charset="); at >= 0) {
        QByteArray name = lower.mid(at + 8);
        name = name.left(name.indexOf(';') < 0 ? name.size() : name.indexOf(';')).trimmed().replace('"', "");
        QStringDecoder decoder(name.constData());
        if (decoder.isValid())
            return decoder.decode(body);
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(body);
    return utf8.hasError() ? QString::fromLatin1(body) : text;
}

base::Result<QNetworkRequest> toRequest(const QUrl &url, const HttpRequestOptions &options, Credentials credentials)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (url.scheme() == "https"_L1)
        if (const auto tls = addTls(request, options); !tls)
            return tl::unexpected(tls.error());
    if (options.timeout.count() > 0)
        request.setTransferTimeout(int(options.timeout.count()));
    request.setRawHeader("User-Agent", "pilothouse");
    if (!options.bodyType.isEmpty())
        request.setRawHeader("Content-Type", options.bodyType);
    for (const auto &[name, value] : options.headers) {
        const bool isSecret = name.compare("authorization"_L1, Qt::CaseInsensitive) == 0
            || name.compare("cookie"_L1, Qt::CaseInsensitive) == 0;
        if (credentials == Credentials::Tell || !isSecret)
            request.setRawHeader(name.toUtf8(), value.toUtf8());
    }
    if (options.credentials && credentials == Credentials::Tell) {
        const auto &[user, password] = *options.credentials;
        request.setRawHeader("Authorization", "Basic " + (user + u':' + password).toUtf8().toBase64());
    }
    return request;
}

} // namespace pilothouse::checks

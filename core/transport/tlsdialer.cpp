// SPDX-License-Identifier: Apache-2.0
#include "core/transport/tlsdialer.h"

#include "core/base/thread.h"
#include "core/transport/dialling.h"
#include "core/transport/socketerror.h"

#include <QNetworkProxy>
#include <QSslError>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

QString nameOf(const QSslCertificate &certificate)
{
    const auto part = [](const QStringList &names) { return names.value(0, u"no name"_s); };
    return u"\"%1\" from \"%2\""_s.arg(part(certificate.subjectInfo(QSslCertificate::CommonName)),
                                       part(certificate.issuerInfo(QSslCertificate::CommonName)));
}

/// What the certificate is for: names and addresses.
QString subjectsOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectAlternativeNames().values();
    return names.isEmpty() ? u"nothing but its common name"_s : names.join(u", "_s);
}

QString reasonOf(const QSslError &error, const QSslCertificate &shown, const model::TlsEndpoint &endpoint)
{
    if (error.error() == QSslError::HostNameMismatch)
        return u"it is not for %1 but for %2"_s.arg(endpoint.host, subjectsOf(shown));
    QString reason = error.errorString();
    reason[0] = reason[0].toLower();
    return reason;
}

base::Error untrusted(const QSslSocket &socket, const model::TlsEndpoint &endpoint)
{
    const QSslCertificate shown = socket.peerCertificate();
    const QString trusted = endpoint.certificateAuthority.isEmpty()
        ? u"the system's authorities"_s
        : u"tls_ca_cert %1"_s.arg(endpoint.certificateAuthority);
    const auto errors = socket.sslHandshakeErrors();
    return {base::ErrorCode::Unauthorized,
            u"the engine's certificate %1 is not trusted: %2 (checked against %3)"_s.arg(
                nameOf(shown), reasonOf(errors.front(), shown, endpoint), trusted),
            {}};
}

/// Words of OpenSSL's for an alert that the engine sent about our certificate.
bool isAboutOurCertificate(const QString &text)
{
    for (const auto word :
         {"certificate required"_L1, "bad certificate"_L1, "unknown ca"_L1, "unsupported certificate"_L1,
          "certificate expired"_L1, "certificate revoked"_L1, "certificate unknown"_L1})
        if (text.contains("alert"_L1) && text.contains(word))
            return true;
    return false;
}

QString reasonOf(const QSslSocket &socket, const model::TlsEndpoint &endpoint)
{
    const QString said = socket.errorString();
    if (isAboutOurCertificate(said))
        return endpoint.certificate.isEmpty()
            ? u"the engine demands a certificate: give tls_cert and tls_key (%1)"_s.arg(said)
            : u"the engine refuses the certificate %1 (%2)"_s.arg(endpoint.certificate, said);
    if (said.contains("Private key"_L1) || said.contains("certificate"_L1))
        return u"%1 (certificate %2, key %3)"_s.arg(said, endpoint.certificate, endpoint.key);
    if (said.contains("wrong version number"_L1) || said.contains("http request"_L1))
        return u"this port does not speak TLS (%1)"_s.arg(said);
    return u"TLS: "_s + said;
}

base::Error describe(const QSslSocket &socket, const model::TlsEndpoint &endpoint)
{
    switch (socket.error()) {
    case QAbstractSocket::SslHandshakeFailedError:
        if (!socket.sslHandshakeErrors().isEmpty())
            return untrusted(socket, endpoint);
        return {base::ErrorCode::Unauthorized, reasonOf(socket, endpoint), {}};
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {base::ErrorCode::InvalidInput, reasonOf(socket, endpoint), {}};
    case QAbstractSocket::RemoteHostClosedError:
        return {base::ErrorCode::Unreachable, u"the engine ended the connection before TLS was agreed on"_s, {}};
    default:
        return describeSocketError(socket);
    }
}

} // namespace

TlsDialer::TlsDialer(model::TlsEndpoint endpoint, QObject *parent)
    : Dialer(parent)
    , m_endpoint(std::move(endpoint))
{
}

base::Reply<Stream> TlsDialer::dial()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto configuration = tlsConfiguration(m_endpoint);
    if (!configuration)
        return base::Reply<Stream>::of(tl::unexpected(configuration.error().in(model::toString(m_endpoint))));
    const auto explain = [endpoint = m_endpoint](const QSslSocket &failed) { return describe(failed, endpoint); };
    auto *dialling = new Dialling<QSslSocket>(std::make_unique<QSslSocket>(), model::toString(m_endpoint), explain,
                                              this, &QSslSocket::encrypted);
    auto reply = dialling->reply();
    auto &socket = dialling->socket();
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.setSslConfiguration(*configuration);
    connect(&socket, &QSslSocket::connected, &socket, [&socket] {
        socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    });
    // With TLS 1.3 an engine refuses our certificate only after the handshake, as far as we can see.
    connect(&socket, &QSslSocket::errorOccurred, &socket, [&socket, endpoint = m_endpoint] {
        if (socket.error() != QAbstractSocket::RemoteHostClosedError)
            socket.setProperty("closeReason", reasonOf(socket, endpoint));
    });
    socket.connectToHostEncrypted(m_endpoint.host, m_endpoint.port);
    return reply;
}

} // namespace pilothouse::transport

// SPDX-License-Identifier: Apache-2.0
#include "core/transport/tlserror.h"

#include "core/transport/socketerror.h"
#include "core/transport/tlsconfiguration.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

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
    const bool isAboutDates =
        error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid;
    if (isAboutDates && error.certificate() == shown)
        return datesProblem(shown);
    if (isAboutDates)
        return u"of its authority %1, %2"_s.arg(nameOf(error.certificate()), datesProblem(error.certificate()));
    if (error.error() == QSslError::SelfSignedCertificateInChain
        || error.error() == QSslError::UnableToGetLocalIssuerCertificate
        || error.error() == QSslError::UnableToVerifyFirstCertificate)
        return u"its authority is unknown"_s;
    QString reason = error.errorString();
    reason[0] = reason[0].toLower();
    return reason;
}

/// What is wrong with our own certificate, as far as we can tell from here.
QString ownProblem(const QSslSocket &socket)
{
    const QString problem = datesProblem(socket.localCertificate());
    return problem.isEmpty() ? problem : u": "_s + problem;
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

} // namespace

/// By the words of OpenSSL's for an alert.
bool isRefusal(const QSslSocket &socket)
{
    const QString text = socket.errorString();
    for (const auto word :
         {"certificate required"_L1, "bad certificate"_L1, "unknown ca"_L1, "unsupported certificate"_L1,
          "certificate expired"_L1, "certificate revoked"_L1, "certificate unknown"_L1})
        if (text.contains("alert"_L1) && text.contains(word))
            return true;
    return false;
}

QString tlsReason(const QSslSocket &socket, const model::TlsEndpoint &endpoint)
{
    const QString said = socket.errorString();
    if (isRefusal(socket))
        return endpoint.certificate.isEmpty()
            ? u"the engine demands a certificate: give tls_cert and tls_key (%1)"_s.arg(said)
            : u"the engine refuses the certificate %1%2 (%3)"_s.arg(endpoint.certificate, ownProblem(socket), said);
    if (said.contains("mismatch"_L1) || said.contains("does not certify"_L1))
        return u"the key %1 does not belong to the certificate %2 (%3)"_s.arg(endpoint.key, endpoint.certificate, said);
    if (said.contains("Private key"_L1) || said.contains("certificate"_L1))
        return u"%1 (certificate %2, key %3)"_s.arg(said, endpoint.certificate, endpoint.key);
    if (said.contains("wrong version number"_L1) || said.contains("http request"_L1))
        return u"this port does not speak TLS (%1)"_s.arg(said);
    return u"TLS: "_s + said;
}

base::Error describeTlsError(const QSslSocket &socket, const model::TlsEndpoint &endpoint)
{
    switch (socket.error()) {
    case QAbstractSocket::SslHandshakeFailedError:
        if (!socket.sslHandshakeErrors().isEmpty())
            return untrusted(socket, endpoint);
        return {base::ErrorCode::Unauthorized, tlsReason(socket, endpoint), {}};
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {base::ErrorCode::InvalidInput, tlsReason(socket, endpoint), {}};
    case QAbstractSocket::RemoteHostClosedError:
        return {base::ErrorCode::Unreachable, u"the engine ended the connection before TLS was agreed on"_s, {}};
    default:
        return describeSocketError(socket);
    }
}

} // namespace pilothouse::transport

// SPDX-License-Identifier: Apache-2.0
#include "core/transport/tlsdialer.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

base::Result<QByteArray> read(const QString &what, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorCode::InvalidInput,
                             u"cannot read the %1 %2: %3"_s.arg(what, path, file.errorString()));
    return file.readAll();
}

base::Result<QList<QSslCertificate>> readCertificates(const QString &what, const QString &path)
{
    const auto bytes = read(what, path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        return base::failure(base::ErrorCode::InvalidInput,
                             u"the %1 %2 holds no certificate in PEM form"_s.arg(what, path));
    return certificates;
}

base::Result<QSslKey> readKey(const QString &path)
{
    const auto bytes = read(u"key"_s, path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    // The wrong algorithm gives a null key and no error.
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(*bytes, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    const bool isLocked = bytes->contains("ENCRYPTED");
    return base::failure(base::ErrorCode::InvalidInput,
                         isLocked ? u"the key %1 has a passphrase, which is not supported"_s.arg(path)
                                  : u"the key %1 holds no private key in PEM form"_s.arg(path));
}

} // namespace

base::Result<QSslConfiguration> tlsConfiguration(const model::TlsEndpoint &endpoint)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(endpoint.verify ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (endpoint.verify && !endpoint.certificateAuthority.isEmpty()) {
        const auto authorities = readCertificates(u"certificate authority"_s, endpoint.certificateAuthority);
        if (!authorities)
            return tl::unexpected(authorities.error());
        configuration.setCaCertificates(*authorities);
    }
    if (!endpoint.certificate.isEmpty() && !endpoint.key.isEmpty()) {
        const auto chain = readCertificates(u"certificate"_s, endpoint.certificate);
        if (!chain)
            return tl::unexpected(chain.error());
        const auto key = readKey(endpoint.key);
        if (!key)
            return tl::unexpected(key.error());
        configuration.setLocalCertificateChain(*chain);
        configuration.setPrivateKey(*key);
    }
    return configuration;
}

} // namespace pilothouse::transport

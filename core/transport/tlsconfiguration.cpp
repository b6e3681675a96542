// SPDX-License-Identifier: Apache-2.0
#include "core/transport/tlsconfiguration.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

constexpr qint64 warningDays = 30;

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

base::Result<QSslKey> readKey(const QString &path, const base::Secret &passphrase)
{
    const auto bytes = read(u"key"_s, path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    // The wrong algorithm gives a null key and no error.
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(*bytes, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase.reveal().toUtf8());
        if (!key.isNull())
            return key;
    }
    if (bytes->contains("ENCRYPTED"))
        return base::failure(base::ErrorCode::Unauthorized,
                             passphrase.isEmpty() ? u"the key %1 has a passphrase"_s.arg(path)
                                                  : u"wrong passphrase for the key %1"_s.arg(path));
    return base::failure(base::ErrorCode::InvalidInput,
                         bytes->contains("PRIVATE KEY") ? u"the key %1 is damaged, or neither RSA nor EC"_s.arg(path)
                                                        : u"the key %1 holds no private key in PEM form"_s.arg(path));
}

} // namespace

base::Result<QSslConfiguration> tlsConfiguration(const model::TlsEndpoint &endpoint, const base::Secret &passphrase)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    // Tickets tell that an engine has accepted us; we do not keep them.
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
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
        const auto key = readKey(endpoint.key, passphrase);
        if (!key)
            return tl::unexpected(key.error());
        configuration.setLocalCertificateChain(*chain);
        configuration.setPrivateKey(*key);
    }
    return configuration;
}

QString nameOf(const QSslCertificate &certificate)
{
    const auto part = [](const QStringList &names) { return names.value(0, u"no name"_s); };
    return u"\"%1\" from \"%2\""_s.arg(part(certificate.subjectInfo(QSslCertificate::CommonName)),
                                       part(certificate.issuerInfo(QSslCertificate::CommonName)));
}

QString datesProblem(const QSslCertificate &certificate)
{
    const auto now = QDateTime::currentDateTimeUtc();
    if (certificate.expiryDate() < now)
        return u"it has expired on %1"_s.arg(certificate.expiryDate().date().toString(Qt::ISODate));
    if (certificate.effectiveDate() > now)
        return u"it is not valid before %1"_s.arg(certificate.effectiveDate().toUTC().toString(Qt::ISODate));
    return {};
}

QString expiryWarning(const QSslCertificate &certificate)
{
    const auto days = QDateTime::currentDateTimeUtc().daysTo(certificate.expiryDate());
    if (certificate.isNull() || days > warningDays || !datesProblem(certificate).isEmpty())
        return {};
    return u"expires on %1, in %2 days"_s.arg(certificate.expiryDate().date().toString(Qt::ISODate)).arg(days);
}

} // namespace pilothouse::transport

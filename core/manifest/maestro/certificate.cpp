// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/certificate.h"

#include <QDateTime>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr qint64 warningDays = 30;

/// The first one is the file's own if the next one has signed it; a bundle of authorities has old ones by custom.
QSslCertificate ownOf(const QList<QSslCertificate> &certificates)
{
    if (certificates.isEmpty())
        return QSslCertificate();
    const bool isBundle =
        certificates.size() > 1 && certificates[0].issuerDisplayName() != certificates[1].subjectDisplayName();
    return isBundle ? QSslCertificate() : certificates[0];
}

} // namespace

QString certificateEnding(const QString &path)
{
    const auto certificate = ownOf(QSslCertificate::fromPath(path, QSsl::Pem));
    if (certificate.isNull())
        return {};
    const auto now = QDateTime::currentDateTimeUtc();
    const QString end = certificate.expiryDate().date().toString(Qt::ISODate);
    if (certificate.expiryDate() < now)
        return u"it has expired on %1"_s.arg(end);
    const auto days = now.daysTo(certificate.expiryDate());
    return days > warningDays ? QString() : u"it expires on %1, in %2 days"_s.arg(end).arg(days);
}

} // namespace pilothouse::manifest

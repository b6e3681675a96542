// SPDX-License-Identifier: Apache-2.0
#include "core/registry/credentials.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pilothouse::registry {

QString Credentials::who() const
{
    if (!identityToken.isEmpty() || (username.isEmpty() && !registryToken.isEmpty()))
        return u"an identity token"_s;
    return u"user \"%1\""_s.arg(username);
}

base::Secret Credentials::toHeader() const
{
    QJsonObject json;
    const auto put = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    if (identityToken.isEmpty()) {
        put(u"username"_s, username);
        put(u"password"_s, password.reveal());
        put(u"email"_s, email);
    }
    put(u"identitytoken"_s, identityToken.reveal());
    put(u"registrytoken"_s, registryToken.reveal());
    put(u"serveraddress"_s, server);
    // The engine's decoder insists on the padding.
    constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::KeepTrailingEquals;
    return base::Secret(QString::fromLatin1(QJsonDocument(json).toJson(QJsonDocument::Compact).toBase64(form)));
}

QString Credentials::redact(const QString &words) const
{
    return registryToken.redact(identityToken.redact(password.redact(words)));
}

} // namespace pilothouse::registry

// SPDX-License-Identifier: Apache-2.0
#include "core/registry/dockerconfig.h"

#include "core/registry/entry.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pilothouse::registry {

namespace {

constexpr qint64 sizeLimit = 4'000'000;

/// What `auth` packs together is split at the first colon: a password may have more of them.
void unpack(const QString &auth, Credentials &credentials)
{
    const QString both = QString::fromUtf8(QByteArray::fromBase64(auth.toLatin1()));
    const auto colon = both.indexOf(u':');
    if (colon < 0)
        return;
    QString password = both.mid(colon + 1);
    while (password.endsWith(QChar(u'\0')))
        password.chop(1);
    credentials.username = both.left(colon);
    credentials.password = base::Secret(password);
}

std::optional<Credentials> credentialsFrom(const QJsonObject &json)
{
    Credentials credentials;
    credentials.username = json["username"_L1].toString();
    credentials.password = base::Secret(json["password"_L1].toString());
    credentials.identityToken = base::Secret(json["identitytoken"_L1].toString());
    credentials.registryToken = base::Secret(json["registrytoken"_L1].toString());
    credentials.email = json["email"_L1].toString();
    if (const QString auth = json["auth"_L1].toString(); !auth.isEmpty())
        unpack(auth, credentials);
    const bool hasUser = !credentials.username.isEmpty() && !credentials.password.isEmpty();
    if (!hasUser && credentials.identityToken.isEmpty() && credentials.registryToken.isEmpty())
        return std::nullopt; // a credential store leaves empty entries
    return credentials;
}

} // namespace

QString keyOf(const QString &host)
{
    return host == "docker.io"_L1 ? u"https://index.docker.io/v1/"_s : host;
}

QStringList DockerConfig::usualPaths()
{
    QStringList paths;
    if (const QString directory = qEnvironmentVariable("DOCKER_CONFIG"); !directory.isEmpty())
        paths += directory + u"/config.json"_s;
    return paths << QDir::homePath() + u"/.docker/config.json"_s << QDir::homePath() + u"/.dockercfg"_s;
}

DockerConfig DockerConfig::read(const QStringList &paths)
{
    DockerConfig config;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        config.m_path = path;
        const auto document = QJsonDocument::fromJson(file.read(sizeLimit));
        if (!document.isObject()) {
            config.m_trouble = path + u" is no JSON"_s;
            break;
        }
        const QJsonObject json = document.object();
        // The old .dockercfg has its logins at the top.
        const bool isOld = path.endsWith(".dockercfg"_L1) && !json.contains("auths"_L1);
        config.m_auths = isOld ? json : json["auths"_L1].toObject();
        config.m_helpers = json["credHelpers"_L1].toObject();
        config.m_store = json["credsStore"_L1].toString();
        break;
    }
    return config;
}

std::optional<Credentials> DockerConfig::credentials(const QString &host) const
{
    const auto made = [&](const QString &key) {
        auto found = credentialsFrom(m_auths[key].toObject());
        if (found) {
            found->server = keyOf(host);
            found->source = m_path;
        }
        return found;
    };
    if (auto exact = made(keyOf(host)))
        return exact;
    for (const QString &key : m_auths.keys()) {
        if (locationOf(key) == host)
            if (auto similar = made(key))
                return similar;
    }
    return std::nullopt;
}

QString DockerConfig::helper(const QString &host) const
{
    if (QString own = m_helpers[keyOf(host)].toString(); !own.isEmpty())
        return own;
    for (auto it = m_helpers.begin(); it != m_helpers.end(); ++it) {
        if (locationOf(it.key()) == host)
            return it.value().toString();
    }
    return m_store;
}

} // namespace pilothouse::registry

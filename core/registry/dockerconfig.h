// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/credentials.h"

#include <QJsonObject>

#include <vector>

namespace pilothouse::registry {

/// One configuration file of Docker's command line: logins, and which credential helper knows others.
class DockerConfig
{
public:
    /// The first of `paths` that can be read, parsed; without any, an empty one. A file that is no JSON is empty and
    /// says so in `trouble`.
    [[nodiscard]] static DockerConfig read(const QStringList &paths);
    /// Where the operator's own is looked for: $DOCKER_CONFIG/config.json, ~/.docker/config.json, ~/.dockercfg.
    [[nodiscard]] static QStringList usualPaths();

    /// The login the file itself holds for a host as hostOf gives it.
    [[nodiscard]] std::optional<Credentials> credentials(const QString &host) const;
    /// The suffix of the helper to ask for a host ("pass" for docker-credential-pass); empty: none.
    [[nodiscard]] QString helper(const QString &host) const;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

private:
    QString m_path;
    QString m_trouble;
    QJsonObject m_auths;
    QJsonObject m_helpers;
    QString m_store;
};

/// What Docker files the logins of a host under: the host, but a URL for Docker Hub.
[[nodiscard]] QString keyOf(const QString &host);

} // namespace pilothouse::registry

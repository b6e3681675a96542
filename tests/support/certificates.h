// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace pilothouse::test {

/// Certificates made by openssl in a directory of their own: NAME.pem with NAME-key.pem.
class Certificates
{
public:
    enum class KeyType { Ec, Rsa };
    struct Request {
        QString name; ///< its common name, too
        QString authority;
        QString extensions = QStringLiteral("extendedKeyUsage=clientAuth"); ///< lines of openssl's
        KeyType key = KeyType::Ec;
        int days = 90; ///< from now that it is valid; negative: until as many days ago
    };

    /// Why none can be made here; empty if they can.
    [[nodiscard]] static QString unavailableReason();

    bool makeAuthority(const QString &name);
    bool make(const Request &request);
    /// NAME-key.pem with a passphrase as TARGET; `traditional`: as openssl wrote them before PKCS#8.
    bool lock(const QString &name, const QString &target, const QString &passphrase, bool traditional = false);

    [[nodiscard]] QString path(const QString &file) const { return m_directory.filePath(file); }
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    bool run(const QString &script);

    QTemporaryDir m_directory;
    QString m_problem;
};

} // namespace pilothouse::test

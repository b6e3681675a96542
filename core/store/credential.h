// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <optional>
#include <tuple>

namespace pilothouse::store {

/// What a secret is for, and whose it is: what it is kept under.
struct CredentialName {
    enum class Purpose { SshPassphrase, SshPassword, TlsPassphrase, RegistryLogin };
    Purpose purpose = Purpose::SshPassphrase;
    QString subject; ///< the key's file; "host" or "host:port"; the registry's host
    QString user;    ///< of a password or login; in a search, empty: whoever is kept

    bool operator==(const CredentialName &) const = default;
    bool operator<(const CredentialName &other) const
    {
        return std::tie(purpose, subject, user) < std::tie(other.purpose, other.subject, other.user);
    }
};

/// "ssh-passphrase", "ssh-password", "tls-passphrase", "registry".
[[nodiscard]] QLatin1StringView toIdentifier(CredentialName::Purpose purpose);
[[nodiscard]] std::optional<CredentialName::Purpose> purposeFrom(const QString &identifier);
/// "registry me@registry.example:5000": one line for people.
[[nodiscard]] QString toString(const CredentialName &name);

/// A secret with its name.
struct Credential {
    CredentialName name;
    base::Secret secret;

    bool operator==(const Credential &) const = default;
};

/// Where a secret is kept.
enum class Place {
    Session, ///< in memory, until the program ends
    Keyring, ///< in the desktop's keyring, encrypted
    File,    ///< in a file of ours, in clear text
};

/// "session", "keyring", "file".
[[nodiscard]] QLatin1StringView toIdentifier(Place place);

} // namespace pilothouse::store

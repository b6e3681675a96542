// SPDX-License-Identifier: Apache-2.0
#include "core/store/credential.h"

using namespace Qt::StringLiterals;

namespace pilothouse::store {

using Purpose = CredentialName::Purpose;

QLatin1StringView toIdentifier(Purpose purpose)
{
    switch (purpose) {
    case Purpose::SshPassphrase:
        return "ssh-passphrase"_L1;
    case Purpose::SshPassword:
        return "ssh-password"_L1;
    case Purpose::TlsPassphrase:
        return "tls-passphrase"_L1;
    case Purpose::RegistryLogin:
        return "registry"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Purpose> purposeFrom(const QString &identifier)
{
    for (const auto purpose :
         {Purpose::SshPassphrase, Purpose::SshPassword, Purpose::TlsPassphrase, Purpose::RegistryLogin})
        if (identifier == toIdentifier(purpose))
            return purpose;
    return std::nullopt;
}

QString toString(const CredentialName &name)
{
    const QString whose = name.user.isEmpty() ? name.subject : u"%1@%2"_s.arg(name.user, name.subject);
    return u"%1 %2"_s.arg(toIdentifier(name.purpose), whose);
}

QLatin1StringView toIdentifier(Place place)
{
    switch (place) {
    case Place::Session:
        return "session"_L1;
    case Place::Keyring:
        return "keyring"_L1;
    case Place::File:
        return "file"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::store

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/privatelist.h"
#include "core/store/vault.h"

#include <QThread>

namespace pilothouse::store {

/// Keeps secrets in the desktop's keyring (libsecret, KWallet), which is asked in a thread of its own: it may block for
/// half a minute. A keyring cannot be searched: what is in it stands, by name alone, in a list of ours.
class KeyringVault : public Vault
{
public:
    /// `list`: the file of the names.
    explicit KeyringVault(const QString &list);
    /// A thread that the keyring holds is left behind.
    ~KeyringVault() override;

    base::Reply<bool> isUsable() override;
    [[nodiscard]] std::vector<CredentialName> names() const override;
    base::Reply<std::optional<base::Secret>> read(const CredentialName &name) override;
    base::Reply<void> write(const Credential &credential) override;
    base::Reply<void> remove(const CredentialName &name) override;

private:
    [[nodiscard]] QObject &desk();

    PrivateList m_list;
    QThread *m_thread = nullptr; ///< started when the keyring is first needed
    QObject *m_desk = nullptr;   ///< lives there: receives what is asked
};

} // namespace pilothouse::store

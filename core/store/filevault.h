// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/privatelist.h"
#include "core/store/vault.h"

namespace pilothouse::store {

/// Keeps secrets in a file, in clear text: only for an operator who was told so and agreed.
class FileVault : public Vault
{
public:
    explicit FileVault(const QString &path)
        : m_list(path)
    {
    }

    base::Reply<bool> isUsable() override { return base::Reply<bool>::of(true); }
    [[nodiscard]] std::vector<CredentialName> names() const override;
    base::Reply<std::optional<base::Secret>> read(const CredentialName &name) override;
    base::Reply<void> write(const Credential &credential) override;
    base::Reply<void> remove(const CredentialName &name) override;

private:
    PrivateList m_list;
};

} // namespace pilothouse::store

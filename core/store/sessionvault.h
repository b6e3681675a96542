// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/vault.h"

#include <map>

namespace pilothouse::store {

/// Keeps secrets in memory, for as long as it lives.
class SessionVault : public Vault
{
public:
    base::Reply<bool> isUsable() override { return base::Reply<bool>::of(true); }
    [[nodiscard]] std::vector<CredentialName> names() const override;
    base::Reply<std::optional<base::Secret>> read(const CredentialName &name) override;
    base::Reply<void> write(const Credential &credential) override;
    base::Reply<void> remove(const CredentialName &name) override;

private:
    std::map<CredentialName, base::Secret> m_secrets;
};

} // namespace pilothouse::store

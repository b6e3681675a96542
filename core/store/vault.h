// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/store/credential.h"

#include <vector>

namespace pilothouse::store {

/// One place where secrets are kept. Used in one thread; its replies may take as long as they like.
class Vault
{
public:
    Vault() = default;
    virtual ~Vault() = default;
    Q_DISABLE_COPY_MOVE(Vault)

    /// Whether something could be kept here now.
    virtual base::Reply<bool> isUsable() = 0;
    /// What is kept here, as far as can be told without asking anybody. Never a secret.
    [[nodiscard]] virtual std::vector<CredentialName> names() const = 0;
    /// No secret: it is not here any more.
    virtual base::Reply<std::optional<base::Secret>> read(const CredentialName &name) = 0;
    /// Replaces what is kept under the name.
    virtual base::Reply<void> write(const Credential &credential) = 0;
    /// Nothing there is a success.
    virtual base::Reply<void> remove(const CredentialName &name) = 0;
};

} // namespace pilothouse::store

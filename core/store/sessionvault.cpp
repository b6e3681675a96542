// SPDX-License-Identifier: Apache-2.0
#include "core/store/sessionvault.h"

namespace pilothouse::store {

using base::Reply;
using Found = std::optional<base::Secret>;

std::vector<CredentialName> SessionVault::names() const
{
    std::vector<CredentialName> names;
    names.reserve(m_secrets.size());
    for (const auto &[name, secret] : m_secrets)
        names.push_back(name);
    return names;
}

Reply<Found> SessionVault::read(const CredentialName &name)
{
    const auto it = m_secrets.find(name);
    return Reply<Found>::of(it == m_secrets.end() ? Found() : Found(it->second));
}

Reply<void> SessionVault::write(const Credential &credential)
{
    m_secrets[credential.name] = credential.secret;
    return Reply<void>::of({});
}

Reply<void> SessionVault::remove(const CredentialName &name)
{
    m_secrets.erase(name);
    return Reply<void>::of({});
}

} // namespace pilothouse::store

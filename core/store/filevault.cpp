// SPDX-License-Identifier: Apache-2.0
#include "core/store/filevault.h"

#include "core/store/credentialrecord.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace pilothouse::store {

using base::Reply;
using Found = std::optional<base::Secret>;

std::vector<CredentialName> FileVault::names() const
{
    return namesIn(m_list.read());
}

Reply<Found> FileVault::read(const CredentialName &name)
{
    const QJsonObject record = recordOf(m_list.read(), name);
    return Reply<Found>::of(record.isEmpty() ? Found() : Found(base::Secret(record["secret"_L1].toString())));
}

Reply<void> FileVault::write(const Credential &credential)
{
    return Reply<void>::of(m_list.change([&](QJsonArray &records) {
        removeRecord(records, credential.name);
        QJsonObject record = toRecord(credential.name);
        record.insert(u"secret"_s, credential.secret.reveal());
        records.append(record);
    }));
}

Reply<void> FileVault::remove(const CredentialName &name)
{
    if (!QFile::exists(m_list.path()))
        return Reply<void>::of({});
    return Reply<void>::of(m_list.change([&](QJsonArray &records) { removeRecord(records, name); }));
}

} // namespace pilothouse::store

// SPDX-License-Identifier: Apache-2.0
#include "core/store/credentialrecord.h"

using namespace Qt::StringLiterals;

namespace pilothouse::store {

namespace {

std::optional<CredentialName> nameOf(const QJsonObject &record)
{
    const auto purpose = purposeFrom(record["purpose"_L1].toString());
    const QString subject = record["subject"_L1].toString();
    if (!purpose || subject.isEmpty())
        return std::nullopt; // of a later version, or damaged
    return CredentialName{*purpose, subject, record["user"_L1].toString()};
}

} // namespace

QJsonObject toRecord(const CredentialName &name)
{
    return {{u"purpose"_s, QString(toIdentifier(name.purpose))}, {u"subject"_s, name.subject}, {u"user"_s, name.user}};
}

std::vector<CredentialName> namesIn(const QJsonArray &records)
{
    std::vector<CredentialName> names;
    for (const auto &record : records)
        if (const auto name = nameOf(record.toObject()))
            names.push_back(*name);
    return names;
}

QJsonObject recordOf(const QJsonArray &records, const CredentialName &name)
{
    for (const auto &record : records)
        if (nameOf(record.toObject()) == name)
            return record.toObject();
    return {};
}

void removeRecord(QJsonArray &records, const CredentialName &name)
{
    for (auto i = records.size(); i-- > 0;)
        if (nameOf(records.at(i).toObject()) == name)
            records.removeAt(i);
}

} // namespace pilothouse::store

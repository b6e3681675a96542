// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/credential.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace pilothouse::store {

// How credentials stand in a PrivateList: an object each, with or without its secret.
[[nodiscard]] QJsonObject toRecord(const CredentialName &name);
[[nodiscard]] std::vector<CredentialName> namesIn(const QJsonArray &records);
/// The record of that name, or an empty one.
[[nodiscard]] QJsonObject recordOf(const QJsonArray &records, const CredentialName &name);
void removeRecord(QJsonArray &records, const CredentialName &name);

} // namespace pilothouse::store

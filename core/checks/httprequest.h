// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/check.h"

#include <QNetworkRequest>
#include <QUrl>

namespace pilothouse::checks {

/// Where a check's first request goes, its parameters in the query.
[[nodiscard]] QUrl urlOf(const model::HttpCheck &check);

/// The text of a body in the character set its headers name, else in UTF-8 or, where it is not that, Latin 1.
[[nodiscard]] QString decoded(const QByteArray &body, const QByteArray &contentType);

enum class Credentials { Tell, Withhold };

/// A request with the check's options. InvalidInput when a certificate it names cannot be read.
[[nodiscard]] base::Result<QNetworkRequest> toRequest(const QUrl &url, const model::HttpRequestOptions &options,
                                                      Credentials credentials);

} // namespace pilothouse::checks

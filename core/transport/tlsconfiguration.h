// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/model/endpoint.h"

#include <QSslConfiguration>

namespace pilothouse::transport {

/// What TLS needs for an endpoint. InvalidInput, naming the file and what is wrong with it: missing, unreadable, not
/// PEM, a key of another certificate. Unauthorized: the key has a passphrase, and this is not it.
[[nodiscard]] base::Result<QSslConfiguration> tlsConfiguration(const model::TlsEndpoint &endpoint,
                                                               const base::Secret &passphrase);

/// `"name" from "authority"`.
[[nodiscard]] QString nameOf(const QSslCertificate &certificate);

/// "it has expired on 2026-11-01", "it is not valid before 2027-01-01"; empty while it is valid.
[[nodiscard]] QString datesProblem(const QSslCertificate &certificate);

/// That it expires within 30 days; empty if it does not, or has already.
[[nodiscard]] QString expiryWarning(const QSslCertificate &certificate);

} // namespace pilothouse::transport

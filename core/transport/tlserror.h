// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/endpoint.h"

class QSslSocket;

namespace pilothouse::transport {

/// Why TLS did not come about, or came to its end: which certificate, of which file, and what is wrong with it.
[[nodiscard]] base::Error describeTlsError(const QSslSocket &socket, const model::TlsEndpoint &endpoint);

/// The same of a handshake or of an engine that hangs up with an alert.
[[nodiscard]] QString tlsReason(const QSslSocket &socket, const model::TlsEndpoint &endpoint);

/// Whether the engine has said that it does not like our certificate, or that there is none.
[[nodiscard]] bool isRefusal(const QSslSocket &socket);

} // namespace pilothouse::transport

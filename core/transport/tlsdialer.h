// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/dialer.h"

#include <QSslConfiguration>

namespace pilothouse::transport {

/// Dials an engine's TLS port (TLS 1.2 or newer), never through a proxy. With `verify`, the server's certificate must
/// come from the endpoint's authorities (from the system's if it names none) and be for the endpoint's name or
/// address; without, any certificate will do. Files are read at each dial, so that renewed ones count. Thread as
/// Dialer.
class TlsDialer : public Dialer
{
    Q_OBJECT
public:
    explicit TlsDialer(model::TlsEndpoint endpoint, QObject *parent = nullptr);

    base::Reply<Stream> dial() override;

private:
    model::TlsEndpoint m_endpoint;
};

/// What TLS needs for an endpoint. InvalidInput, naming the file and what is wrong with it: missing, unreadable, not
/// PEM, a key with a passphrase.
[[nodiscard]] base::Result<QSslConfiguration> tlsConfiguration(const model::TlsEndpoint &endpoint);

} // namespace pilothouse::transport

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/dialer.h"

namespace pilothouse::transport {

/// Dials an engine's TCP port, by name or IPv4/IPv6 address, never through a proxy. Thread as Dialer.
class TcpDialer : public Dialer
{
    Q_OBJECT
public:
    explicit TcpDialer(model::TcpEndpoint endpoint, QObject *parent = nullptr);

    base::Reply<Stream> dial() override;

private:
    model::TcpEndpoint m_endpoint;
};

} // namespace pilothouse::transport

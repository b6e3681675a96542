// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/dialer.h"

namespace pilothouse::transport {

/// Dials an engine's unix socket. Thread as Dialer.
class UnixDialer : public Dialer
{
    Q_OBJECT
public:
    explicit UnixDialer(model::UnixEndpoint endpoint, QObject *parent = nullptr);

    base::Reply<Stream> dial() override;

private:
    model::UnixEndpoint m_endpoint;
};

} // namespace pilothouse::transport

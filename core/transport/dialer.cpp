// SPDX-License-Identifier: Apache-2.0
#include "core/transport/dialer.h"

#include "core/transport/tcpdialer.h"
#include "core/transport/tlsdialer.h"
#include "core/transport/unixdialer.h"

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

using Made = base::Result<std::unique_ptr<Dialer>>;

Made notYet(const QString &what, const model::Endpoint &endpoint)
{
    return base::failure(base::ErrorCode::InvalidInput,
                         u"%1: %2 connections are not yet in force"_s.arg(model::toString(endpoint), what));
}

} // namespace

base::Result<std::unique_ptr<Dialer>> makeDialer(const model::Endpoint &endpoint)
{
    return std::visit(
        base::Match{
            [](const model::UnixEndpoint &unixEnd) -> Made { return std::make_unique<UnixDialer>(unixEnd); },
            [](const model::TcpEndpoint &tcp) -> Made { return std::make_unique<TcpDialer>(tcp); },
            [](const model::TlsEndpoint &tls) -> Made { return std::make_unique<TlsDialer>(tls); },
            [&](const model::SshEndpoint &) { return notYet(u"SSH"_s, endpoint); },
        },
        endpoint);
}

} // namespace pilothouse::transport

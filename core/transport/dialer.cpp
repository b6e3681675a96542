// SPDX-License-Identifier: Apache-2.0
#include "core/transport/dialer.h"

#include "core/transport/ssh/sshdialer.h"
#include "core/transport/ssh/sshlines.h"
#include "core/transport/tcpdialer.h"
#include "core/transport/tlsdialer.h"
#include "core/transport/unixdialer.h"

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

using Made = base::Result<std::unique_ptr<Dialer>>;

Made sshDialer(const model::SshEndpoint &ssh, SshLines &lines)
{
    const QString name = model::toString(ssh);
    auto line = lines.line({ssh.user, ssh.host, ssh.port}, ssh.key);
    if (!line)
        return tl::unexpected(line.error().in(name));
    const FarEnd engine =
        ssh.enginePort ? FarEnd(PortThere{u"localhost"_s, *ssh.enginePort}) : FarEnd(SocketThere{ssh.socketPath});
    auto dialer = std::make_unique<SshDialer>(std::move(*line), engine, name);
    if (!ssh.tls)
        return dialer;
    auto secured = std::make_unique<TlsDialer>(*ssh.tls, lines.questions());
    secured->goThrough(std::move(dialer), name);
    return secured;
}

} // namespace

base::Result<std::unique_ptr<Dialer>> makeDialer(const model::Endpoint &endpoint, SshLines &lines)
{
    return std::visit(
        base::Match{
            [](const model::UnixEndpoint &unixEnd) -> Made { return std::make_unique<UnixDialer>(unixEnd); },
            [](const model::TcpEndpoint &tcp) -> Made { return std::make_unique<TcpDialer>(tcp); },
            [&](const model::TlsEndpoint &tls) -> Made { return std::make_unique<TlsDialer>(tls, lines.questions()); },
            [&](const model::SshEndpoint &ssh) { return sshDialer(ssh, lines); },
        },
        endpoint);
}

base::Result<std::unique_ptr<Dialer>> makeDialer(const model::Endpoint &endpoint)
{
    SshLines own;
    return makeDialer(endpoint, own);
}

} // namespace pilothouse::transport

// SPDX-License-Identifier: Apache-2.0
#include "core/transport/unixdialer.h"

#include "core/base/thread.h"
#include "core/transport/dialling.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

base::Error describe(const QLocalSocket &socket)
{
    switch (socket.error()) {
    case QLocalSocket::ServerNotFoundError:
        return {base::ErrorCode::Unreachable, u"there is no such socket"_s, {}};
    case QLocalSocket::ConnectionRefusedError:
        return {base::ErrorCode::Unreachable, u"connection refused: nobody listens on the socket"_s, {}};
    case QLocalSocket::SocketAccessError:
        return {base::ErrorCode::Unauthorized, u"permission denied"_s, {}};
    default:
        return {base::ErrorCode::Unreachable, socket.errorString(), {}};
    }
}

} // namespace

UnixDialer::UnixDialer(model::UnixEndpoint endpoint, QObject *parent)
    : Dialer(parent)
    , m_endpoint(std::move(endpoint))
{
}

base::Reply<Stream> UnixDialer::dial()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    auto *dialling =
        new Dialling<QLocalSocket>(std::make_unique<QLocalSocket>(), model::toString(m_endpoint), describe, this);
    auto reply = dialling->reply();
    dialling->socket().connectToServer(m_endpoint.path);
    return reply;
}

} // namespace pilothouse::transport

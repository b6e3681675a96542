// SPDX-License-Identifier: Apache-2.0
#include "core/transport/socketerror.h"

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

base::Error describeSocketError(const QAbstractSocket &socket)
{
    switch (socket.error()) {
    case QAbstractSocket::HostNotFoundError:
        return {base::ErrorCode::Unreachable, u"no host of that name was found"_s, {}};
    case QAbstractSocket::ConnectionRefusedError:
        return {base::ErrorCode::Unreachable, u"connection refused"_s, {}};
    case QAbstractSocket::SocketTimeoutError:
        return {base::ErrorCode::TimedOut, u"no answer"_s, {}};
    case QAbstractSocket::SocketAccessError:
        return {base::ErrorCode::Unauthorized, u"permission denied"_s, {}};
    default:
        return {base::ErrorCode::Unreachable, socket.errorString(), {}};
    }
}

} // namespace pilothouse::transport

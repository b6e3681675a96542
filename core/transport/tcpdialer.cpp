// SPDX-License-Identifier: Apache-2.0
#include "core/transport/tcpdialer.h"

#include "core/base/thread.h"
#include "core/transport/dialling.h"
#include "core/transport/socketerror.h"

#include <QNetworkProxy>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

TcpDialer::TcpDialer(model::TcpEndpoint endpoint, QObject *parent)
    : Dialer(parent)
    , m_endpoint(std::move(endpoint))
{
}

base::Reply<Stream> TcpDialer::dial()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    auto *dialling = new Dialling<QTcpSocket>(std::make_unique<QTcpSocket>(), model::toString(m_endpoint),
                                              describeSocketError, this);
    auto reply = dialling->reply();
    auto &socket = dialling->socket();
    socket.setProxy(QNetworkProxy::NoProxy);
    connect(&socket, &QTcpSocket::connected, &socket, [&socket] {
        socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    });
    socket.connectToHost(m_endpoint.host, m_endpoint.port);
    return reply;
}

} // namespace pilothouse::transport

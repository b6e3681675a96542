// SPDX-License-Identifier: Apache-2.0
#include "core/checks/tcpprobe.h"

#include <QNetworkProxy>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace pilothouse::checks {

TcpProbe::TcpProbe(const model::TcpCheck &check, const Pace &pace, QObject *parent)
    : RepeatedProbe(Patience::of(check.attempts), pace, parent)
    , m_check(check)
    , m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        drop();
        miss(u"no answer within %1 s"_s.arg(double(this->pace().connecting.count()) / 1000));
    });
}

void TcpProbe::attempt()
{
    m_socket = new QTcpSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QTcpSocket::connected, this, [this] {
        drop();
        hit();
    });
    connect(m_socket, &QTcpSocket::errorOccurred, this, &TcpProbe::take);
    m_patience.start(pace().connecting);
    m_socket->connectToHost(m_check.host, quint16(m_check.port));
}

void TcpProbe::take(QAbstractSocket::SocketError error)
{
    const QString words = m_socket->errorString();
    drop();
    miss(error == QAbstractSocket::ConnectionRefusedError ? u"connection refused"_s : words);
}

void TcpProbe::drop()
{
    m_patience.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

} // namespace pilothouse::checks

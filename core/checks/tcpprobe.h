// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checks/probe.h"
#include "core/model/check.h"

#include <QAbstractSocket>

class QTcpSocket;

namespace pilothouse::checks {

/// Whether somebody accepts connections. Thread as Probe.
class TcpProbe : public RepeatedProbe
{
    Q_OBJECT
public:
    TcpProbe(const model::TcpCheck &check, const Pace &pace, QObject *parent);

protected:
    void attempt() override;
    void drop() override;

private:
    void take(QAbstractSocket::SocketError error);

    model::TcpCheck m_check;
    QTcpSocket *m_socket = nullptr;
    QTimer m_patience;
};

} // namespace pilothouse::checks

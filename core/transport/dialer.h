// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/model/environment.h"

#include <QIODevice>

#include <memory>

namespace pilothouse::transport {

/// A connected byte stream: a QLocalSocket or QTcpSocket, in the thread it was dialled from.
using Stream = std::unique_ptr<QIODevice>;

/// Opens byte streams to one ship's engine. Lives and is used in one thread; its replies are delivered there.
class Dialer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// A fresh connected stream. Unreachable: nobody listens, TimedOut: no answer within 10 s, Unauthorized:
    /// no permission for the socket.
    virtual base::Reply<std::shared_ptr<Stream>> dial() = 0;
};

/// The dialer for an endpoint. InvalidInput for TLS and SSH endpoints, which are not yet in force.
[[nodiscard]] base::Result<std::unique_ptr<Dialer>> makeDialer(const model::Endpoint &endpoint);

} // namespace pilothouse::transport

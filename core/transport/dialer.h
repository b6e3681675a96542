// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/model/environment.h"

#include <QIODevice>

#include <chrono>
#include <memory>

namespace pilothouse::transport {

/// A connected byte stream: a QLocalSocket, QTcpSocket or QSslSocket, in the thread it was dialled from.
using Stream = std::unique_ptr<QIODevice>;

/// How much a stream takes in before its reader has read: what the engine sends beyond waits at the engine.
inline constexpr qint64 readBufferSize = qint64(256) * 1024;

/// Opens byte streams to one ship's engine. Lives and is used in one thread; its replies are delivered there.
class Dialer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// A fresh connected stream. Unreachable: nobody listens, TimedOut: no answer within `patience`, Unauthorized:
    /// no permission for the socket, or a certificate that is not trusted, InvalidInput: a file of ours that cannot be
    /// used. Every message names the endpoint.
    virtual base::Reply<Stream> dial() = 0;

    /// For how long a dial may take; 10 s unless said otherwise.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    [[nodiscard]] std::chrono::milliseconds patience() const { return m_patience; }

Q_SIGNALS:
    /// A dial has begun that may take longer than `patience`, though never for ever: a login that waits for its turn,
    /// or for the operator. Ended by `dialled`, whatever came of it.
    void dialling();
    void dialled();
    /// The engine is reached, but somebody should look at it: a certificate ends soon. Empty: nothing of the kind.
    void doubted(const QString &words);

private:
    std::chrono::milliseconds m_patience{10'000};
};

class SshLines;

/// The dialer for an endpoint; of SSH endpoints, over one of `lines`. InvalidInput: the SSH configuration asks for what
/// cannot be done.
[[nodiscard]] base::Result<std::unique_ptr<Dialer>> makeDialer(const model::Endpoint &endpoint, SshLines &lines);

/// The same over an SSH line of its own, for which nobody is asked anything.
[[nodiscard]] base::Result<std::unique_ptr<Dialer>> makeDialer(const model::Endpoint &endpoint);

} // namespace pilothouse::transport

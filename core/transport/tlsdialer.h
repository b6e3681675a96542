// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/dialer.h"
#include "core/transport/ssh/sshquestions.h"

class QSslSocket;

namespace pilothouse::transport {

template <typename Socket>
class Dialling;

/// Dials an engine's TLS port (TLS 1.2 or newer), never through a proxy, or speaks TLS over what another dialer gives.
/// With `verify`, the server's certificate must come from the endpoint's authorities (from the system's if it names
/// none) and be for the endpoint's name or address; without, any certificate will do. Files are read at each dial, so
/// that renewed ones count; the passphrase of a key is asked for. Thread as Dialer.
class TlsDialer : public Dialer
{
    Q_OBJECT
public:
    /// `questions` null: nobody is there to be asked.
    TlsDialer(model::TlsEndpoint endpoint, std::shared_ptr<SshQuestions> questions, QObject *parent = nullptr);

    /// The way to the engine is `carrier`'s, and what it is called in messages. At its far end the engine may also
    /// call itself localhost, as MaestroNG wants it of one behind an SSH tunnel.
    void goThrough(std::unique_ptr<Dialer> carrier, const QString &name);

    base::Reply<Stream> dial() override;

private:
    using Answer = std::shared_ptr<base::Promise<Stream>>;
    void begin(const Answer &answer, int asked);
    void askPassphrase(const base::Error &why, const Answer &answer, int asked);
    [[nodiscard]] Dialling<QSslSocket> *makeDialling(const Answer &answer);
    void settleWhenAccepted(Stream stream, const Answer &answer);
    void take(Stream carried, const Answer &answer);
    void lookAt(const QSslSocket &socket);

    model::TlsEndpoint m_endpoint;
    QString m_name;
    std::shared_ptr<SshQuestions> m_questions;
    std::unique_ptr<Dialer> m_carrier; ///< null: straight
    base::Secret m_passphrase;         ///< of our key
};

} // namespace pilothouse::transport

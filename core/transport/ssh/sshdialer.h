// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/dialer.h"
#include "core/transport/ssh/sshline.h"

namespace pilothouse::transport {

/// Dials an engine on a host at the other end of an SSH line: its unix socket or a TCP port there. Where the server
/// forwards no sockets, a few `docker system dial-stdio` take their place. Thread as Dialer.
class SshDialer : public Dialer
{
    Q_OBJECT
public:
    /// Commands at once, each a session that counts for sshd's MaxSessions (10 by default).
    static constexpr int commandLimit = 6;

    /// `name` is the endpoint for messages.
    SshDialer(std::shared_ptr<SshLine> line, FarEnd engine, QString name, QObject *parent = nullptr);

    base::Reply<Stream> dial() override;

private:
    using Answer = std::shared_ptr<base::Promise<Stream>>;
    void ask(const FarEnd &end, const Answer &answer);
    void take(const FarEnd &end, FileDescriptor channel, const Answer &answer);
    void refuse(const FarEnd &end, const base::Error &why, const Answer &answer);
    void askCommand(const Answer &answer);
    void probe(const base::Error &why, const Answer &answer);
    void settle(const Answer &answer, base::Result<Stream> result);

    std::shared_ptr<SshLine> m_line;
    FarEnd m_engine;
    QString m_name;
    bool m_forwards = true; ///< until the server has refused to
    int m_commandCount = 0; ///< open
};

} // namespace pilothouse::transport

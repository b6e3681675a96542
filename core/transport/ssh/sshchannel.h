// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/ssh/sshchannels.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

struct pollfd;

namespace pilothouse::transport {

/// One channel on its way: being opened, then pumped, then done. Belongs to the session's thread.
class SshChannel
{
public:
    SshChannel(const SshSession &session, ChannelRequest request);
    ~SshChannel();
    Q_DISABLE_COPY_MOVE(SshChannel)

    /// What this side waits for on its local socket; no events, no interest.
    [[nodiscard]] pollfd interest() const;
    /// Does what can be done without waiting.
    void step(bool mayRead);
    /// There is something to be done for which nothing needs to be waited for.
    [[nodiscard]] bool isReady() const { return m_phase == Phase::Open && m_hasNews && m_toLocal.isEmpty(); }
    [[nodiscard]] bool isDone() const { return m_phase == Phase::Done; }
    /// Answers a request that waits.
    void fail(const base::Error &why);

private:
    enum class Phase { Opening, Requesting, Open, Done };

    void open();
    void answerOpened();
    void receive();
    void deliver();
    void send();
    void hearEnds();

    const SshSession &m_session;
    ChannelRequest m_request;
    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    Phase m_phase = Phase::Opening;
    FileDescriptor m_local;
    QByteArray m_toLocal; ///< received, not yet taken by the local side
    QByteArray m_toRemote;
    bool m_hasNews = true; ///< libssh may hold bytes for us
    bool m_localEnded = false;
    bool m_remoteEnded = false;
};

} // namespace pilothouse::transport

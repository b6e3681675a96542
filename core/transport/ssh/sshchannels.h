// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/ssh/sshsession.h"

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace pilothouse::transport {

// What is at the far end of a channel.
struct SocketThere {
    QString path; ///< of a unix socket on the host
};
struct PortThere {
    QString host; ///< as the host resolves it
    quint16 port = 0;
};
struct CommandThere {
    QString command; ///< for the user's login shell; holds nothing of a manifest that a shell could understand
};
using FarEnd = std::variant<SocketThere, PortThere, CommandThere>;

/// Asks for a channel; `opened` is called once, from the session's thread, with our end of it: a connected socket.
/// Conflict: the server forwards nothing of that kind; Unreachable: nobody listens at the far end. `told`, if given,
/// hears before how the session was opened, or why not: whenever there is more, all of it.
struct ChannelRequest {
    /// Whether a line that could not be opened a moment ago is to be tried again at once.
    enum class Haste { Now, AsOneOfMany };
    FarEnd end;
    std::function<void(base::Result<FileDescriptor>)> opened;
    std::function<void(const std::vector<SshAttempt> &)> told = {};
    Haste haste = Haste::Now;
};

class SshChannel;

/// The channels of one session, each pumped to and from a socket pair, so that above it SSH is one more local socket.
/// Belongs to the session's thread. A channel takes from either side only as fast as the other takes from it.
class SshChannels
{
public:
    explicit SshChannels(const SshSession &session, int aliveInterval, int aliveCountMax);
    ~SshChannels();

    void add(ChannelRequest request);

    /// Waits until something can be done, or `wake` is readable, and does it. An error when the session is dead:
    /// broken, or silent for too long (12 s unless the configuration asks for less).
    [[nodiscard]] base::Result<void> turn(int wake);

    /// Ends all, and answers requests that wait with `why`.
    void close(const base::Error &why);
    [[nodiscard]] std::size_t count() const { return m_channels.size(); }

private:
    struct Liveness;
    struct Event;
    [[nodiscard]] base::Result<void> checkLife();

    const SshSession &m_session;
    std::unique_ptr<Event> m_event;
    std::unique_ptr<Liveness> m_liveness;
    std::vector<std::unique_ptr<SshChannel>> m_channels;
};

} // namespace pilothouse::transport

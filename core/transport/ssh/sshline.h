// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/ssh/sshchannels.h"

#include <atomic>
#include <semaphore>
#include <thread>

namespace pilothouse::transport {

/// Logins under way at one server: of its unauthenticated connections, sshd's MaxStartups drops the eleventh.
struct Handshakes {
    static constexpr int limit = 6;
    std::counting_semaphore<limit> places{limit};
};

/// What a line shares with others.
struct SshCommon {
    std::shared_ptr<SshQuestions> questions;
    std::shared_ptr<Handshakes> handshakes; ///< with the lines to the same server
};

/// A line to a host: one TCP connection (or a channel through a jump host's line), one SSH session and one thread.
/// The session is opened at the first request and, when it broke, again at the next. All functions may be called from
/// any thread.
class SshLine
{
public:
    /// `via` is the line of the jump host; null: straight.
    SshLine(SshTarget target, std::shared_ptr<SshLine> via, SshCommon common);
    /// Requests that wait are answered with Cancelled, channels end.
    ~SshLine();
    Q_DISABLE_COPY_MOVE(SshLine)

    /// Asks for a channel. The answer comes in the line's thread, and must not hold the line's last reference. Of a
    /// line that cannot be opened, the error's detail says step by step what was tried.
    void open(ChannelRequest request);

    [[nodiscard]] const SshTarget &target() const { return m_target; }

private:
    /// Why the line could not be opened, and when.
    struct Refusal {
        base::Error error;
        std::vector<SshAttempt> attempts;
        std::chrono::steady_clock::time_point at;
    };

    void work();
    void serve(std::vector<ChannelRequest> requests);
    void refuse(const std::vector<ChannelRequest> &requests);
    [[nodiscard]] bool isFresh(const std::vector<ChannelRequest> &requests) const;
    [[nodiscard]] std::vector<ChannelRequest> take();
    using Tell = std::function<void()>; ///< there is more in the attempts
    [[nodiscard]] base::Result<SshSession> connect(std::vector<SshAttempt> &attempts, const Tell &tell);
    [[nodiscard]] base::Result<FileDescriptor> reach(const Patience &patience, std::vector<SshAttempt> &attempts);
    [[nodiscard]] base::Result<SshSession> shakeHands(FileDescriptor socket, std::vector<SshAttempt> &attempts,
                                                      const Tell &tell);
    void guard(int socket);
    void unguard();

    SshTarget m_target;
    std::shared_ptr<SshLine> m_via;
    SshCommon m_common;
    FileDescriptor m_requestsIn; ///< pointers to requests: a pipe passes them without a lock, and wakes a poll
    FileDescriptor m_requestsOut;
    std::atomic<int> m_guarded = -1; ///< another number of the socket in use, to be shut down from outside
    std::stop_source m_stop;
    std::optional<Refusal> m_refusal; ///< of the last time; the thread's alone
    std::thread m_thread;
};

/// "name", "connection", "jump", "host-key", "authentication", "channel".
[[nodiscard]] QLatin1StringView toIdentifier(SshAttempt::Stage stage);

/// The way an opening went, a line a step: "authentication: agent – refused".
[[nodiscard]] QString toText(const std::vector<SshAttempt> &attempts);

} // namespace pilothouse::transport

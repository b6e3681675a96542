// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/transport/ssh/filedescriptor.h"
#include "core/transport/ssh/sshattempt.h"
#include "core/transport/ssh/sshconfig.h"
#include "core/transport/ssh/sshquestions.h"

#include <memory>
#include <vector>

struct ssh_session_struct;

namespace pilothouse::transport {

/// A session of libssh whose server has proved its key. Belongs to the one thread that opens it.
class SshSession
{
public:
    /// What opening a session needs and leaves behind.
    struct Opening {
        const SshTarget &target;
        Patience patience;
        SshQuestions &questions;
        std::vector<SshAttempt> &attempts;
    };

    /// Shakes hands over a connected socket and verifies the host key. Blocks. Unauthorized: the key is not the one
    /// that is known, is revoked, or was not accepted.
    [[nodiscard]] static base::Result<SshSession> open(FileDescriptor socket, const Opening &opening);

    SshSession(SshSession &&) noexcept = default;
    SshSession &operator=(SshSession &&) noexcept = default;
    ~SshSession() = default;

    [[nodiscard]] ssh_session_struct *handle() const { return m_session.get(); }
    /// The session's socket, to wait on.
    [[nodiscard]] int socket() const;
    /// libssh's last words on what went wrong.
    [[nodiscard]] QString problem() const;

private:
    struct End {
        void operator()(ssh_session_struct *session) const;
    };
    explicit SshSession(ssh_session_struct *session)
        : m_session(session)
    {
    }
    [[nodiscard]] base::Result<void> verify(const Opening &opening) const;

    std::unique_ptr<ssh_session_struct, End> m_session;
};

} // namespace pilothouse::transport

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/transport/ssh/filedescriptor.h"

#include <thread>
#include <vector>

namespace pilothouse::transport {

/// A key that an SSH agent holds.
struct AgentKey {
    QByteArray blob; ///< the public key, as on the wire
    QString comment;

    bool operator==(const AgentKey &) const = default;
};

/// The keys of the agent that listens at a socket. Blocks, as a hand at a keyboard may be needed to open it.
/// Unreachable: there is no agent.
[[nodiscard]] base::Result<std::vector<AgentKey>> agentKeys(const QString &path);

/// Stands between libssh and an agent and shows only chosen keys, in their order: libssh 0.10 offers a server all that
/// the agent has, whatever IdentitiesOnly says, and a server hangs up after six. A thread of its own answers, since
/// libssh waits for an agent in the thread that asks.
class AgentFilter
{
public:
    AgentFilter(const QString &path, std::vector<AgentKey> shown);
    ~AgentFilter();
    Q_DISABLE_COPY_MOVE(AgentFilter)

    /// The end for libssh, which closes it; once.
    [[nodiscard]] int takeSocket() { return m_ours.release(); }

private:
    void serve();

    std::vector<AgentKey> m_shown;
    FileDescriptor m_agent;
    FileDescriptor m_ours;
    FileDescriptor m_theirs; ///< the end that is served
    std::thread m_thread;
};

} // namespace pilothouse::transport

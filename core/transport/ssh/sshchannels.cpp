// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshchannels.h"

#include "core/transport/ssh/sshchannel.h"

#include <libssh/server.h>

#include <algorithm>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::transport {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto quietLimit = 4s;    ///< without a byte from the server before it is asked for one
constexpr auto answerLimit = 8s;   ///< for that answer
constexpr auto openingTurn = 20ms; ///< while a channel is being opened, libssh wants to be called

} // namespace

/// Silence measured by what came in: ssh_send_keepalive never reports a dead peer.
struct SshChannels::Liveness {
    ssh_counter_struct bytes{};
    ssh_counter_struct packets{};
    uint64_t seen = 0;
    Clock::time_point heard = Clock::now();
    bool asked = false;
    std::chrono::milliseconds quiet = quietLimit;
    std::chrono::milliseconds patience = quietLimit + answerLimit;
};

struct SshChannels::Event {
    ssh_event handle = ssh_event_new();
    ssh_session session;

    explicit Event(ssh_session s)
        : session(s)
    {
        ssh_event_add_session(handle, session);
    }
    ~Event()
    {
        ssh_event_remove_session(handle, session);
        ssh_event_free(handle);
    }
    Q_DISABLE_COPY_MOVE(Event)
};

SshChannels::SshChannels(const SshSession &session, int aliveInterval, int aliveCountMax)
    : m_session(session)
    , m_event(std::make_unique<Event>(session.handle()))
    , m_liveness(std::make_unique<Liveness>())
{
    if (aliveInterval > 0) {
        m_liveness->quiet = std::min<std::chrono::milliseconds>(quietLimit, std::chrono::seconds(aliveInterval));
        m_liveness->patience = std::min<std::chrono::milliseconds>(
            m_liveness->patience, std::chrono::seconds(aliveInterval) * std::max(aliveCountMax, 1));
    }
    ssh_set_counters(session.handle(), &m_liveness->bytes, &m_liveness->packets);
    ssh_set_blocking(session.handle(), 0);
}

SshChannels::~SshChannels()
{
    m_channels.clear();
    ssh_set_counters(m_session.handle(), nullptr, nullptr);
}

void SshChannels::add(ChannelRequest request)
{
    m_channels.push_back(std::make_unique<SshChannel>(m_session, std::move(request)));
}

base::Result<void> SshChannels::turn(int wake)
{
    std::vector<pollfd> interests{{wake, POLLIN, 0}, {m_session.socket(), POLLIN, 0}};
    if ((ssh_get_poll_flags(m_session.handle()) & SSH_WRITE_PENDING) != 0)
        interests[1].events = short(interests[1].events | POLLOUT);
    bool opening = false;
    for (const auto &channel : m_channels) {
        interests.push_back(channel->interest());
        opening = opening || interests.back().fd < 0;
    }
    const auto asked = m_liveness->heard + (m_liveness->asked ? m_liveness->patience : m_liveness->quiet);
    auto time = std::chrono::duration_cast<std::chrono::milliseconds>(asked - Clock::now()) + 1ms;
    if (opening)
        time = std::min<std::chrono::milliseconds>(time, openingTurn);
    // While one channel was read, libssh may have taken in what is for another.
    if (std::ranges::any_of(m_channels, [](const auto &channel) { return channel->isReady(); }))
        time = 0ms;
    ::poll(interests.data(), nfds_t(interests.size()), int(std::max<qint64>(time.count(), 0)));

    // Without this, replies larger than one segment wait 40 ms for our acknowledgement.
    const int on = 1;
    ::setsockopt(m_session.socket(), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
    if (ssh_event_dopoll(m_event->handle, 0) == SSH_ERROR || ssh_is_connected(m_session.handle()) == 0)
        return base::failure(base::ErrorCode::Unreachable, u"the SSH connection broke: "_s + m_session.problem());
    for (std::size_t i = 0; i < m_channels.size(); ++i)
        m_channels[i]->step((interests[i + 2].revents & (POLLIN | POLLHUP | POLLERR)) != 0);
    std::erase_if(m_channels, [](const auto &channel) { return channel->isDone(); });
    return checkLife();
}

base::Result<void> SshChannels::checkLife()
{
    Liveness &life = *m_liveness;
    const auto now = Clock::now();
    if (life.bytes.in_bytes != life.seen) {
        life.seen = life.bytes.in_bytes;
        life.heard = now;
        life.asked = false;
    } else if (now - life.heard >= life.patience) {
        return base::failure(base::ErrorCode::TimedOut,
                             u"the SSH server has not said a word for %1 s"_s.arg(life.patience / 1s));
    } else if (!life.asked && now - life.heard >= life.quiet) {
        life.asked = true;
        ssh_send_keepalive(m_session.handle());
    }
    return {};
}

void SshChannels::close(const base::Error &why)
{
    for (const auto &channel : m_channels)
        channel->fail(why);
    m_channels.clear();
}

} // namespace pilothouse::transport

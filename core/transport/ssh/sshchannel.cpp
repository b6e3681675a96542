// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshchannel.h"

#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

using base::ErrorCode;

constexpr qsizetype chunk = qsizetype(64) * 1024;

/// What libssh says when a channel is not opened, in words that help. The number is RFC 4254's reason.
base::Error refusal(const FarEnd &end, const QString &words)
{
    const QString name =
        std::visit(base::Match{
                       [](const SocketThere &there) { return there.path; },
                       [](const PortThere &there) { return u"%1:%2"_s.arg(there.host).arg(there.port); },
                       [](const CommandThere &there) { return there.command; },
                   },
                   end);
    if (words.contains("(1)"_L1))
        return {ErrorCode::Conflict, u"the SSH server does not allow forwarding to %1"_s.arg(name), words};
    if (words.contains("(2)"_L1))
        return {ErrorCode::Unreachable,
                u"%1 on the host cannot be connected: nobody listens there, or the user may not use it"_s.arg(name),
                words};
    return {ErrorCode::Unreachable, u"no channel to %1: %2"_s.arg(name, words), {}};
}

} // namespace

SshChannel::SshChannel(const SshSession &session, ChannelRequest request)
    : m_session(session)
    , m_request(std::move(request))
    , m_channel(ssh_channel_new(session.handle()))
{
    // The bytes stay with libssh until the local side has room: only then does the far side get to send more.
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = [](ssh_session, ssh_channel, void *, uint32_t, int, void *self) {
        static_cast<SshChannel *>(self)->m_hasNews = true;
        return 0;
    };
    m_callbacks.channel_eof_function = [](ssh_session, ssh_channel, void *self) {
        static_cast<SshChannel *>(self)->m_hasNews = true;
    };
    m_callbacks.channel_close_function = [](ssh_session, ssh_channel, void *self) {
        static_cast<SshChannel *>(self)->m_hasNews = true;
    };
    ssh_callbacks_init(&m_callbacks);
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

SshChannel::~SshChannel()
{
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

pollfd SshChannel::interest() const
{
    if (m_phase != Phase::Open)
        return {-1, 0, 0};
    short events = 0;
    if (!m_localEnded && m_toRemote.isEmpty() && ssh_channel_window_size(m_channel) > 0)
        events = short(events | POLLIN);
    if (!m_toLocal.isEmpty())
        events = short(events | POLLOUT);
    return {m_local.number(), events, 0};
}

void SshChannel::step(bool mayRead)
{
    if (m_phase == Phase::Opening || m_phase == Phase::Requesting)
        open();
    if (m_phase != Phase::Open)
        return;
    if (!m_toLocal.isEmpty())
        deliver();
    if (m_hasNews)
        receive();
    if (mayRead || !m_toRemote.isEmpty())
        send();
    hearEnds();
}

void SshChannel::open()
{
    int status = SSH_OK;
    if (m_phase == Phase::Opening) {
        status = std::visit(base::Match{
                                [this](const SocketThere &there) {
                                    return ssh_channel_open_forward_unix(m_channel, there.path.toUtf8().constData(),
                                                                         "localhost", 0);
                                },
                                [this](const PortThere &there) {
                                    return ssh_channel_open_forward(m_channel, there.host.toUtf8().constData(),
                                                                    there.port, "localhost", 0);
                                },
                                [this](const CommandThere &) { return ssh_channel_open_session(m_channel); },
                            },
                            m_request.end);
        if (status == SSH_OK)
            m_phase = Phase::Requesting;
    }
    if (m_phase == Phase::Requesting)
        if (const auto *there = std::get_if<CommandThere>(&m_request.end))
            status = ssh_channel_request_exec(m_channel, there->command.toUtf8().constData());
    if (status == SSH_AGAIN)
        return;
    if (status == SSH_OK)
        answerOpened();
    else
        fail(refusal(m_request.end, m_session.problem()));
}

void SshChannel::answerOpened()
{
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair.data()) != 0)
        return fail({ErrorCode::Internal, u"no more sockets: too many open files"_s, {}});
    m_local = FileDescriptor(pair[0]);
    m_phase = Phase::Open;
    m_request.opened(FileDescriptor(pair[1]));
    m_request.opened = {};
}

void SshChannel::fail(const base::Error &why)
{
    if (auto opened = std::exchange(m_request.opened, {}))
        opened(tl::unexpected(why));
    m_phase = Phase::Done;
}

void SshChannel::receive()
{
    while (m_toLocal.isEmpty()) {
        m_hasNews = false; // reading takes packets in itself, those of this channel too
        QByteArray bytes(chunk, Qt::Uninitialized);
        const int count = ssh_channel_read_nonblocking(m_channel, bytes.data(), quint32(chunk), 0);
        if (count <= 0) {
            // A command's complaints are nobody's bytes; left alone they would fill the window.
            while (ssh_channel_read_nonblocking(m_channel, bytes.data(), quint32(chunk), 1) > 0) { }
            return;
        }
        m_hasNews = true;
        bytes.truncate(count);
        m_toLocal = std::move(bytes);
        deliver();
    }
}

void SshChannel::deliver()
{
    const auto written = ::send(m_local.number(), m_toLocal.constData(), size_t(m_toLocal.size()), MSG_NOSIGNAL);
    if (written > 0)
        m_toLocal.remove(0, written);
    else if (written < 0 && errno != EAGAIN && errno != EINTR)
        m_phase = Phase::Done; // nobody listens any more
}

void SshChannel::send()
{
    if (m_toRemote.isEmpty() && !m_localEnded) {
        const auto room = std::min<qsizetype>(chunk, ssh_channel_window_size(m_channel));
        if (room == 0)
            return;
        QByteArray bytes(room, Qt::Uninitialized);
        const auto count = ::recv(m_local.number(), bytes.data(), size_t(room), 0);
        if (count > 0) {
            bytes.truncate(count);
            m_toRemote = std::move(bytes);
        } else if (count == 0) {
            m_localEnded = true;
            ssh_channel_send_eof(m_channel);
        } else if (errno != EAGAIN && errno != EINTR) {
            m_phase = Phase::Done;
        }
    }
    if (m_toRemote.isEmpty())
        return;
    const int count = ssh_channel_write(m_channel, m_toRemote.constData(), quint32(m_toRemote.size()));
    if (count > 0)
        m_toRemote.remove(0, count);
    else if (count == SSH_ERROR)
        m_phase = Phase::Done;
}

void SshChannel::hearEnds()
{
    if (m_phase != Phase::Open || m_hasNews || !m_toLocal.isEmpty())
        return;
    if (ssh_channel_is_closed(m_channel) != 0) {
        m_phase = Phase::Done;
    } else if (!m_remoteEnded && ssh_channel_is_eof(m_channel) != 0) {
        m_remoteEnded = true;
        ::shutdown(m_local.number(), SHUT_WR);
    }
    // Whoever used our end is gone: a half-open channel would stay for ever.
    pollfd peer{m_local.number(), 0, 0};
    if (m_localEnded && ::poll(&peer, 1, 0) > 0 && (peer.revents & POLLHUP) != 0)
        m_phase = Phase::Done;
}

} // namespace pilothouse::transport

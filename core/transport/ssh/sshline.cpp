// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshline.h"

#include "core/base/log.h"
#include "core/transport/ssh/sshlogin.h"
#include "core/transport/ssh/tcpconnect.h"

#include <algorithm>
#include <array>
#include <future>

#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::transport {

namespace {

constexpr std::size_t pointerSize = sizeof(void *); ///< of what goes through the pipe

using base::ErrorCode;
using Stage = SshAttempt::Stage;

constexpr auto refusalLifetime = 1s;  ///< for those behind a jump host, who all come at about the same time
constexpr auto networkPatience = 10s; ///< for a TCP connection, and again for each step of the hand-shake

base::Error givenUp()
{
    return {ErrorCode::Cancelled, u"given up"_s, {}};
}

/// A place among the hand-shakes under way, for as long as it lives.
class HandshakePlace
{
public:
    HandshakePlace(Handshakes &handshakes, const std::stop_token &stop)
        : m_handshakes(handshakes)
    {
        while (!m_taken && !stop.stop_requested())
            m_taken = m_handshakes.places.try_acquire_for(100ms);
    }
    ~HandshakePlace()
    {
        if (m_taken)
            m_handshakes.places.release();
    }
    Q_DISABLE_COPY_MOVE(HandshakePlace)

    [[nodiscard]] bool isTaken() const { return m_taken; }

private:
    Handshakes &m_handshakes;
    bool m_taken = false;
};

} // namespace

QLatin1StringView toIdentifier(SshAttempt::Stage stage)
{
    switch (stage) {
    case Stage::Resolve:
        return "name"_L1;
    case Stage::Connect:
        return "connection"_L1;
    case Stage::Jump:
        return "jump"_L1;
    case Stage::HostKey:
        return "host-key"_L1;
    case Stage::Authentication:
        return "authentication"_L1;
    case Stage::Channel:
        return "channel"_L1;
    }
    Q_UNREACHABLE();
}

QString toText(const std::vector<SshAttempt> &attempts)
{
    QStringList lines;
    for (const SshAttempt &attempt : attempts) {
        const QString outcome = attempt.succeeded ? u"ok"_s : attempt.words;
        const QString where = attempt.jump.isEmpty() ? QString() : attempt.jump + u", "_s;
        lines += u"%1%2: %3 – %4"_s.arg(where, toIdentifier(attempt.stage), attempt.what, outcome);
    }
    return lines.join(u'\n');
}

SshLine::SshLine(SshTarget target, std::shared_ptr<SshLine> via, SshCommon common)
    : m_target(std::move(target))
    , m_via(std::move(via))
    , m_common(std::move(common))
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
        m_requestsOut = FileDescriptor(ends[0]);
        m_requestsIn = FileDescriptor(ends[1]);
        m_thread = std::thread([this] { work(); });
    }
}

SshLine::~SshLine()
{
    m_stop.request_stop();
    if (const int socket = m_guarded.exchange(-1); socket >= 0) {
        ::shutdown(socket, SHUT_RDWR);
        ::close(socket);
    }
    m_requestsIn = FileDescriptor(); // wakes whoever waits for requests
    if (m_thread.joinable())
        m_thread.join();
    for (const auto &request : take())
        request.opened(tl::unexpected(givenUp()));
}

void SshLine::open(ChannelRequest request)
{
    auto *const passed = new ChannelRequest(std::move(request));
    if (::write(m_requestsIn.number(), &passed, pointerSize) == ssize_t(pointerSize))
        return;
    const std::unique_ptr<ChannelRequest> refused(passed);
    refused->opened(base::failure(ErrorCode::Internal, u"too many channels are asked for at once"_s));
}

std::vector<ChannelRequest> SshLine::take()
{
    std::vector<ChannelRequest> requests;
    ChannelRequest *passed = nullptr;
    while (::read(m_requestsOut.number(), &passed, pointerSize) == ssize_t(pointerSize)) {
        const std::unique_ptr<ChannelRequest> owned(passed);
        requests.push_back(std::move(*owned));
    }
    return requests;
}

void SshLine::work()
{
    while (!m_stop.stop_requested()) {
        pollfd wait{m_requestsOut.number(), POLLIN, 0};
        ::poll(&wait, 1, -1);
        if (auto requests = take(); !requests.empty())
            serve(std::move(requests));
    }
}

/// Many hosts behind one jump host are not each to knock at its door in vain.
bool SshLine::isFresh(const std::vector<ChannelRequest> &requests) const
{
    const auto isPatient = [](const ChannelRequest &request) {
        return request.haste == ChannelRequest::Haste::AsOneOfMany;
    };
    return m_refusal && std::chrono::steady_clock::now() - m_refusal->at < refusalLifetime
        && std::ranges::all_of(requests, isPatient);
}

void SshLine::refuse(const std::vector<ChannelRequest> &requests)
{
    for (const auto &request : requests) {
        if (request.told)
            request.told(m_refusal->attempts);
        request.opened(tl::unexpected(m_refusal->error));
    }
}

void SshLine::serve(std::vector<ChannelRequest> requests)
{
    if (isFresh(requests))
        return refuse(requests);
    std::vector<SshAttempt> attempts;
    auto session = connect(attempts, [&] {
        for (const auto &request : requests)
            if (request.told)
                request.told(attempts);
    });
    if (!session) {
        m_refusal = {session.error(), attempts, std::chrono::steady_clock::now()};
        m_refusal->error.detail = toText(attempts);
        for (auto &late : take())
            requests.push_back(std::move(late));
        return refuse(requests);
    }
    m_refusal.reset();
    SshChannels channels(*session, m_target.aliveInterval, m_target.aliveCountMax);
    base::Result<void> alive;
    while (alive && !m_stop.stop_requested()) {
        for (auto &request : requests) {
            if (request.told)
                request.told(attempts);
            channels.add(std::move(request));
        }
        alive = channels.turn(m_requestsOut.number());
        requests = take();
    }
    const base::Error why = alive ? givenUp() : alive.error();
    qCDebug(base::fleetLog) << "SSH session with" << m_target.alias << "ends:" << why.message;
    channels.close(why);
    for (const auto &request : requests)
        request.opened(tl::unexpected(why));
    unguard();
}

base::Result<SshSession> SshLine::connect(std::vector<SshAttempt> &attempts, const Tell &tell)
{
    const HandshakePlace place(*m_common.handshakes, m_stop.get_token());
    if (!place.isTaken())
        return tl::unexpected(givenUp());
    auto socket = reach(Patience::of(networkPatience, m_stop.get_token()), attempts);
    if (!socket)
        return tl::unexpected(socket.error());
    tell();
    return shakeHands(std::move(*socket), attempts, tell);
}

base::Result<FileDescriptor> SshLine::reach(const Patience &patience, std::vector<SshAttempt> &attempts)
{
    if (!m_via)
        return connectTcp(m_target.host, m_target.port, patience, attempts);
    const auto promise = std::make_shared<std::promise<base::Result<FileDescriptor>>>();
    auto answer = promise->get_future();
    const auto jumpAttempts = std::make_shared<std::vector<SshAttempt>>();
    m_via->open({PortThere{m_target.host, m_target.port},
                 [promise](base::Result<FileDescriptor> end) { promise->set_value(std::move(end)); },
                 [jumpAttempts](const std::vector<SshAttempt> &made) { *jumpAttempts = made; },
                 ChannelRequest::Haste::AsOneOfMany});
    while (answer.wait_for(100ms) != std::future_status::ready)
        if (m_stop.stop_requested())
            return tl::unexpected(givenUp());
    auto end = answer.get();
    for (SshAttempt &attempt : *jumpAttempts) {
        if (attempt.jump.isEmpty())
            attempt.jump = m_via->target().alias;
        attempts.push_back(attempt);
    }
    const QString jump = u"through %1 to %2:%3"_s.arg(m_via->target().alias, m_target.host).arg(m_target.port);
    attempts.push_back({Stage::Jump, jump, bool(end), end ? QString() : end.error().message});
    if (!end)
        return tl::unexpected(end.error().in(u"jump host "_s + m_via->target().alias));
    return std::move(*end);
}

base::Result<SshSession> SshLine::shakeHands(FileDescriptor socket, std::vector<SshAttempt> &attempts, const Tell &tell)
{
    guard(socket.number());
    const SshSession::Opening opening{m_target, Patience::of(networkPatience, m_stop.get_token()), *m_common.questions,
                                      attempts};
    auto session = SshSession::open(std::move(socket), opening);
    if (session)
        tell();
    base::Result<void> loggedIn = session ? logIn(*session, opening) : base::Result<void>();
    if (m_stop.stop_requested())
        return tl::unexpected(givenUp());
    if (session && loggedIn)
        return session;
    unguard();
    return tl::unexpected(session ? loggedIn.error() : session.error());
}

/// A number of our own for the socket stays valid until it is closed here, whatever libssh does with its own.
void SshLine::guard(int socket)
{
    unguard();
    m_guarded = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
    // Whoever ends the line may have looked before there was anything to shut down.
    if (m_stop.stop_requested())
        ::shutdown(socket, SHUT_RDWR);
}

void SshLine::unguard()
{
    if (const int socket = m_guarded.exchange(-1); socket >= 0)
        ::close(socket);
}

} // namespace pilothouse::transport

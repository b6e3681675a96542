// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/tcpconnect.h"

#include <cerrno>
#include <cstring>
#include <future>
#include <memory>
#include <thread>

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

using base::ErrorCode;
using Stage = SshAttempt::Stage;
using Addresses = std::unique_ptr<addrinfo, void (*)(addrinfo *)>;

constexpr int slice = 100; ///< milliseconds between looks at whether it is still wanted

base::Result<Addresses> lookUp(const QString &host, quint16 port)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int status = ::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found);
    Addresses addresses(found, [](addrinfo *list) {
        if (list)
            ::freeaddrinfo(list);
    });
    if (status != 0)
        return base::failure(ErrorCode::Unreachable,
                             u"no address of %1 was found: %2"_s.arg(host, QString::fromUtf8(::gai_strerror(status))));
    return addresses;
}

/// A resolver may think for longer than anybody wants to wait: it does so in a thread that nobody joins, and that owns
/// all that it touches.
base::Result<Addresses> resolve(const QString &host, quint16 port, const Patience &patience)
{
    const auto promise = std::make_shared<std::promise<base::Result<Addresses>>>();
    auto answer = promise->get_future();
    std::thread([promise, host, port] { promise->set_value(lookUp(host, port)); }).detach();
    while (answer.wait_for(std::chrono::milliseconds(slice)) != std::future_status::ready) {
        if (patience.stop.stop_requested())
            return base::failure(ErrorCode::Cancelled, u"given up"_s);
        if (patience.isOver())
            return base::failure(ErrorCode::TimedOut,
                                 u"no address of %1 was found: the name server does not answer"_s.arg(host));
    }
    return answer.get();
}

QString toText(const addrinfo &address)
{
    char host[NI_MAXHOST];
    char port[NI_MAXSERV];
    if (::getnameinfo(address.ai_addr, address.ai_addrlen, host, sizeof host, port, sizeof port,
                      NI_NUMERICHOST | NI_NUMERICSERV)
        != 0)
        return u"?"_s;
    const auto name = QString::fromLatin1(host);
    return (name.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(name, QString::fromLatin1(port));
}

base::Result<FileDescriptor> connectTo(const addrinfo &address, const Patience &patience)
{
    const auto failed = [](int error) {
        const auto code = error == ETIMEDOUT ? ErrorCode::TimedOut : ErrorCode::Unreachable;
        return base::failure(code, error == ETIMEDOUT ? u"no answer"_s : QString::fromUtf8(std::strerror(error)));
    };
    FileDescriptor socket(::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket.isOpen())
        return failed(errno);
    if (::connect(socket.number(), address.ai_addr, address.ai_addrlen) != 0 && errno != EINPROGRESS)
        return failed(errno);
    pollfd wait{socket.number(), POLLOUT, 0};
    while (::poll(&wait, 1, int(std::min<qint64>(slice, patience.left().count()))) == 0)
        if (patience.isOver())
            return patience.stop.stop_requested() ? base::failure(ErrorCode::Cancelled, u"given up"_s)
                                                  : failed(ETIMEDOUT);
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(socket.number(), SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0)
        return failed(error);
    const int on = 1;
    ::setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(socket.number(), SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    return socket;
}

} // namespace

base::Result<FileDescriptor> connectTcp(const QString &host, quint16 port, const Patience &patience,
                                        std::vector<SshAttempt> &attempts)
{
    const auto addresses = resolve(host, port, patience);
    attempts.push_back({Stage::Resolve, host, bool(addresses), addresses ? QString() : addresses.error().message});
    if (!addresses)
        return tl::unexpected(addresses.error());
    base::Error last{ErrorCode::Unreachable, u"the name has no address"_s, {}};
    for (const addrinfo *address = addresses->get(); address; address = address->ai_next) {
        auto socket = connectTo(*address, patience);
        attempts.push_back(
            {Stage::Connect, toText(*address), bool(socket), socket ? QString() : socket.error().message});
        if (socket)
            return socket;
        last = socket.error().in(toText(*address));
        if (patience.isOver())
            break;
    }
    return tl::unexpected(last);
}

base::Reply<std::vector<SshAttempt>> tryTcp(const QString &host, quint16 port)
{
    const auto promise = std::make_shared<base::Promise<std::vector<SshAttempt>>>();
    auto reply = promise->reply();
    // Nobody joins this one either.
    std::thread([promise, host, port] {
        std::vector<SshAttempt> attempts;
        (void)connectTcp(host, port, Patience::of(std::chrono::seconds(10), promise->stopToken()), attempts);
        promise->settle(std::move(attempts));
    }).detach();
    return reply;
}

} // namespace pilothouse::transport

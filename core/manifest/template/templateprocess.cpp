// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/template/templateprocess.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

using base::ErrorCode;
using base::failure;
using base::Result;

namespace {

constexpr qsizetype headByteCount = 5;

tl::unexpected<base::Error> ended()
{
    return failure(ErrorCode::Protocol, u"the template process has ended"_s);
}

/// Starts a program with `socket` as its input and output, nothing of our environment, in a process group of its own.
int spawn(const QStringList &command, int socket, pid_t &process)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(word.toUtf8());
    std::vector<char *> arguments;
    arguments.reserve(words.size() + 1);
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::array<char, 20> path{"PATH=/usr/bin:/bin"};
    std::array<char, 20> locale{"LC_ALL=C.UTF-8"};
    std::array<char *, 3> environment{path.data(), locale.data(), nullptr};

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t signalSet;
    sigemptyset(&signalSet);
    posix_spawnattr_setsigmask(&attributes, &signalSet);
    sigfillset(&signalSet);
    posix_spawnattr_setsigdefault(&attributes, &signalSet);
    const int result =
        posix_spawn(&process, arguments.front(), &files, &attributes, arguments.data(), environment.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return result;
}

} // namespace

Result<std::unique_ptr<TemplateProcess>> TemplateProcess::start(const QStringList &command)
{
    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        return failure(ErrorCode::Internal, QString::fromLocal8Bit(std::strerror(errno)));
    pid_t process = -1;
    const int problem = spawn(command, sockets[1], process);
    ::close(sockets[1]);
    if (problem != 0) {
        ::close(sockets[0]);
        return failure(problem == ENOENT ? ErrorCode::NotFound : ErrorCode::Internal,
                       command.front() + u": "_s + QString::fromLocal8Bit(std::strerror(problem)));
    }
    return std::unique_ptr<TemplateProcess>(new TemplateProcess(process, sockets[0]));
}

TemplateProcess::TemplateProcess(pid_t process, int socket)
    : m_process(process)
    , m_socket(socket)
{
}

TemplateProcess::~TemplateProcess()
{
    ::close(m_socket);
    ::kill(-m_process, SIGKILL);
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
}

Result<void> TemplateProcess::send(const TemplateFrame &frame, QDeadlineTimer deadline)
{
    QByteArray head(headByteCount, frame.letter);
    qToBigEndian(quint32(frame.content.size()), head.data() + 1);
    if (auto sent = write(head, deadline); !sent)
        return sent;
    return write(frame.content, deadline);
}

Result<TemplateFrame> TemplateProcess::receive(qint64 mostBytes, QDeadlineTimer deadline)
{
    const auto head = read(headByteCount, deadline);
    if (!head)
        return tl::unexpected(head.error());
    const qint64 byteCount = qFromBigEndian<quint32>(head->constData() + 1);
    if (byteCount > mostBytes)
        return failure(ErrorCode::Protocol, u"the template process sends too much"_s);
    return read(byteCount, deadline).map([&](const QByteArray &content) {
        return TemplateFrame{head->front(), content};
    });
}

Result<void> TemplateProcess::await(short events, QDeadlineTimer deadline) const
{
    for (;;) {
        pollfd waiting{m_socket, events, 0};
        const qint64 left = std::min<qint64>(deadline.remainingTime(), 3'600'000);
        const int ready = ::poll(&waiting, 1, int(left));
        if (ready > 0)
            return {};
        if (ready == 0)
            return failure(ErrorCode::TimedOut, u"the template process does not answer"_s);
        if (errno != EINTR)
            return ended();
    }
}

Result<QByteArray> TemplateProcess::read(qint64 byteCount, QDeadlineTimer deadline)
{
    QByteArray bytes(byteCount, Qt::Uninitialized);
    for (qsizetype at = 0; at < byteCount;) {
        if (const auto ready = await(POLLIN, deadline); !ready)
            return tl::unexpected(ready.error());
        const ssize_t got = ::recv(m_socket, bytes.data() + at, std::size_t(byteCount - at), MSG_DONTWAIT);
        if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN))
            return ended();
        at += std::max<ssize_t>(got, 0);
    }
    return bytes;
}

Result<void> TemplateProcess::write(const QByteArray &bytes, QDeadlineTimer deadline)
{
    for (qsizetype at = 0; at < bytes.size();) {
        if (auto ready = await(POLLOUT, deadline); !ready)
            return ready;
        const ssize_t sent =
            ::send(m_socket, bytes.constData() + at, std::size_t(bytes.size() - at), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR && errno != EAGAIN)
            return ended();
        at += std::max<ssize_t>(sent, 0);
    }
    return {};
}

} // namespace pilothouse::manifest

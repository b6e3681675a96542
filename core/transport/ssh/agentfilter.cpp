// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/agentfilter.h"

#include <QFile>
#include <QtEndian>

#include <array>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

// draft-miller-ssh-agent, 5.1
constexpr char requestIdentities = 11;
constexpr char identitiesAnswer = 12;
constexpr quint32 messageLimit = 256 * 1024;

FileDescriptor connected(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.size() >= qsizetype(sizeof address.sun_path))
        return {};
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::connect(socket.number(), reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        return {};
    return socket;
}

bool receive(int socket, char *bytes, std::size_t count)
{
    while (count > 0) {
        const auto got = ::recv(socket, bytes, count, 0);
        if (got <= 0)
            return false;
        bytes += got;
        count -= std::size_t(got);
    }
    return true;
}

bool send(int socket, const QByteArray &message)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(message.size()), bytes.data());
    bytes += message;
    while (!bytes.isEmpty()) {
        const auto sent = ::send(socket, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove(0, sent);
    }
    return true;
}

/// A message without its length; empty when the other side has gone, or talks nonsense.
QByteArray receiveMessage(int socket)
{
    std::array<char, 4> head{};
    if (!receive(socket, head.data(), head.size()))
        return {};
    const auto size = qFromBigEndian<quint32>(head.data());
    if (size == 0 || size > messageLimit)
        return {};
    QByteArray message(qsizetype(size), Qt::Uninitialized);
    return receive(socket, message.data(), size) ? message : QByteArray();
}

QByteArray text(const QByteArray &bytes)
{
    QByteArray head(4, '\0');
    qToBigEndian(quint32(bytes.size()), head.data());
    return head + bytes;
}

/// Takes a length-prefixed text off the front; empty when there is none.
QByteArray takeText(QByteArrayView &rest)
{
    if (rest.size() < 4)
        return {};
    const auto size = qsizetype(qFromBigEndian<quint32>(rest.data()));
    if (size > rest.size() - 4)
        return {};
    QByteArray taken = rest.sliced(4, size).toByteArray();
    rest = rest.sliced(4 + size);
    return taken;
}

} // namespace

base::Result<std::vector<AgentKey>> agentKeys(const QString &path)
{
    const FileDescriptor agent = connected(path);
    if (!agent.isOpen() || !send(agent.number(), QByteArray(1, requestIdentities)))
        return base::failure(base::ErrorCode::Unreachable, u"no agent listens at %1"_s.arg(path));
    const QByteArray answer = receiveMessage(agent.number());
    if (answer.size() < 5 || answer[0] != identitiesAnswer)
        return base::failure(base::ErrorCode::Protocol, u"the agent at %1 does not tell its keys"_s.arg(path));
    std::vector<AgentKey> keys;
    QByteArrayView rest = QByteArrayView(answer).sliced(5);
    while (!rest.isEmpty()) {
        const QByteArray blob = takeText(rest);
        if (blob.isEmpty())
            break;
        keys.push_back({blob, QString::fromUtf8(takeText(rest))});
    }
    return keys;
}

AgentFilter::AgentFilter(const QString &path, std::vector<AgentKey> shown)
    : m_shown(std::move(shown))
    , m_agent(connected(path))
{
    std::array<int, 2> pair{};
    if (!m_agent.isOpen() || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        return;
    m_ours = FileDescriptor(pair[0]);
    m_theirs = FileDescriptor(pair[1]);
    m_thread = std::thread([this] { serve(); });
}

AgentFilter::~AgentFilter()
{
    if (!m_thread.joinable())
        return;
    ::shutdown(m_theirs.number(), SHUT_RDWR);
    ::shutdown(m_agent.number(), SHUT_RDWR);
    m_thread.join();
}

void AgentFilter::serve()
{
    for (;;) {
        const QByteArray request = receiveMessage(m_theirs.number());
        if (request.isEmpty())
            return;
        QByteArray answer(1, identitiesAnswer);
        if (request[0] == requestIdentities) {
            QByteArray count(4, '\0');
            qToBigEndian(quint32(m_shown.size()), count.data());
            answer += count;
            for (const AgentKey &key : m_shown)
                answer += text(key.blob) + text(key.comment.toUtf8());
        } else {
            if (!send(m_agent.number(), request))
                return;
            answer = receiveMessage(m_agent.number());
        }
        if (answer.isEmpty() || !send(m_theirs.number(), answer))
            return;
    }
}

} // namespace pilothouse::transport

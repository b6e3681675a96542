// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshdialer.h"

#include "core/base/thread.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

using base::ErrorCode;

SshDialer::SshDialer(std::shared_ptr<SshLine> line, FarEnd engine, QString name, QObject *parent)
    : Dialer(parent)
    , m_line(std::move(line))
    , m_engine(std::move(engine))
    , m_name(std::move(name))
{
}

base::Reply<Stream> SshDialer::dial()
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto answer = std::make_shared<base::Promise<Stream>>();
    Q_EMIT dialling();
    m_forwards ? ask(m_engine, answer) : askCommand(answer);
    return answer->reply();
}

void SshDialer::ask(const FarEnd &end, const Answer &answer)
{
    // The line answers in its own thread; what it hands over is taken in this one.
    base::Promise<std::shared_ptr<FileDescriptor>> promise;
    const auto reply = promise.reply();
    const auto passed = std::make_shared<base::Promise<std::shared_ptr<FileDescriptor>>>(std::move(promise));
    reply.then(this, [this, end, answer](const base::Result<std::shared_ptr<FileDescriptor>> &channel) {
        if (channel)
            take(end, std::move(**channel), answer);
        else
            take(end, tl::unexpected(channel.error()), answer);
    });
    m_line->open({end, [passed](base::Result<FileDescriptor> channel) {
                      if (channel)
                          passed->settle(std::make_shared<FileDescriptor>(std::move(*channel)));
                      else
                          passed->settle(tl::unexpected(channel.error()));
                  }});
}

void SshDialer::askCommand(const Answer &answer)
{
    if (m_commandCount >= commandLimit)
        return settle(
            answer,
            base::failure(
                ErrorCode::Unreachable,
                u"%1: the SSH server forwards no sockets, and %2 commands at once are in use"_s.arg(m_name).arg(
                    commandLimit)));
    ++m_commandCount;
    ask(CommandThere{u"docker system dial-stdio"_s}, answer);
}

void SshDialer::take(const FarEnd &end, base::Result<FileDescriptor> channel, const Answer &answer)
{
    const bool isCommand = std::holds_alternative<CommandThere>(end);
    if (!channel) {
        if (isCommand)
            --m_commandCount;
        const bool forbidden = channel.error().code == ErrorCode::Conflict;
        if (forbidden && std::holds_alternative<SocketThere>(end)) {
            m_forwards = false;
            return askCommand(answer);
        }
        return settle(answer, tl::unexpected(channel.error().in(m_name)));
    }
    auto socket = std::make_unique<QLocalSocket>();
    socket->setReadBufferSize(readBufferSize);
    if (!socket->setSocketDescriptor(channel->number()))
        return settle(answer, base::failure(ErrorCode::Internal, u"%1: %2"_s.arg(m_name, socket->errorString())));
    (void)channel->release();
    if (isCommand)
        connect(socket.get(), &QObject::destroyed, this, [this] { --m_commandCount; });
    settle(answer, Stream(std::move(socket)));
}

void SshDialer::settle(const Answer &answer, base::Result<Stream> result)
{
    Q_EMIT dialled();
    answer->settle(std::move(result));
}

} // namespace pilothouse::transport

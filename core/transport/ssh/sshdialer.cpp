// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshdialer.h"

#include "core/base/thread.h"
#include "core/transport/ssh/sshcommand.h"

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
    openChannel(*m_line, end)
        .then(this, [this, end, answer](const base::Result<std::shared_ptr<FileDescriptor>> &channel) {
            if (channel)
                take(end, std::move(**channel), answer);
            else
                refuse(end, channel.error(), answer);
        });
}

void SshDialer::askCommand(const Answer &answer)
{
    const auto docker = dockerCommand(std::get<SocketThere>(m_engine).path);
    if (!docker)
        return settle(answer,
                      base::failure(ErrorCode::Unreachable, u"%1: the SSH server forwards no sockets"_s.arg(m_name)));
    if (m_commandCount >= commandLimit)
        return settle(
            answer,
            base::failure(
                ErrorCode::Unreachable,
                u"%1: the SSH server forwards no sockets, and %2 commands at once are in use"_s.arg(m_name).arg(
                    commandLimit)));
    ++m_commandCount;
    ask(CommandThere{*docker + u" system dial-stdio"_s}, answer);
}

void SshDialer::take(const FarEnd &end, FileDescriptor channel, const Answer &answer)
{
    auto socket = std::make_unique<QLocalSocket>();
    socket->setReadBufferSize(readBufferSize);
    if (!socket->setSocketDescriptor(channel.number()))
        return settle(answer, base::failure(ErrorCode::Internal, u"%1: %2"_s.arg(m_name, socket->errorString())));
    (void)channel.release();
    if (std::holds_alternative<CommandThere>(end))
        connect(socket.get(), &QObject::destroyed, this, [this] { --m_commandCount; });
    settle(answer, Stream(std::move(socket)));
}

void SshDialer::refuse(const FarEnd &end, const base::Error &why, const Answer &answer)
{
    if (std::holds_alternative<CommandThere>(end))
        --m_commandCount;
    const bool isSocket = std::holds_alternative<SocketThere>(end);
    if (isSocket && why.code == ErrorCode::Conflict) {
        m_forwards = false;
        return askCommand(answer);
    }
    if (isSocket && mayBeForbidden(why))
        return probe(why, answer);
    settle(answer, tl::unexpected(why.in(m_name)));
}

/// An engine that answers a command there was out of reach for the SSH server alone.
void SshDialer::probe(const base::Error &why, const Answer &answer)
{
    const auto docker = dockerCommand(std::get<SocketThere>(m_engine).path);
    if (!docker)
        return settle(answer, tl::unexpected(why.in(m_name)));
    outputOf(*m_line, probeOf(*docker), probeLimit, this)
        .then(this, [this, why, answer](const base::Result<QString> &version) {
            if (!version || version->isEmpty())
                return settle(answer, tl::unexpected(why.in(m_name)));
            m_forwards = false;
            askCommand(answer);
        });
}

void SshDialer::settle(const Answer &answer, base::Result<Stream> result)
{
    Q_EMIT dialled();
    answer->settle(std::move(result));
}

} // namespace pilothouse::transport

// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshcommand.h"

#include <QLocalSocket>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

using Output = std::shared_ptr<base::Promise<QString>>;

void read(FileDescriptor channel, std::chrono::milliseconds limit, const Output &output, QObject *context)
{
    auto *socket = new QLocalSocket(context);
    if (!socket->setSocketDescriptor(channel.number()))
        return output->settle(base::failure(base::ErrorCode::Internal, socket->errorString()));
    (void)channel.release();
    auto *deadline = new QTimer(socket);
    const auto end = [socket, output, deadline] {
        deadline->stop();
        socket->disconnect();
        output->settle(QString::fromUtf8(socket->readAll()).trimmed());
        socket->deleteLater();
    };
    QObject::connect(socket, &QIODevice::readChannelFinished, socket, end);
    QObject::connect(deadline, &QTimer::timeout, socket, end);
    deadline->start(limit);
}

} // namespace

base::Reply<std::shared_ptr<FileDescriptor>> openChannel(SshLine &line, const FarEnd &end)
{
    // The line answers in its own thread; what it hands over is taken in the caller's.
    const auto promise = std::make_shared<base::Promise<std::shared_ptr<FileDescriptor>>>();
    auto reply = promise->reply();
    line.open({end, [promise](base::Result<FileDescriptor> channel) {
                   if (channel)
                       promise->settle(std::make_shared<FileDescriptor>(std::move(*channel)));
                   else
                       promise->settle(tl::unexpected(channel.error()));
               }});
    return reply;
}

base::Reply<QString> outputOf(SshLine &line, const QString &command, std::chrono::milliseconds limit, QObject *context)
{
    const auto output = std::make_shared<base::Promise<QString>>();
    auto reply = output->reply();
    openChannel(line, CommandThere{command})
        .then(context, [limit, output, context](const base::Result<std::shared_ptr<FileDescriptor>> &channel) {
            if (channel)
                read(std::move(**channel), limit, output, context);
            else
                output->settle(tl::unexpected(channel.error()));
        });
    return reply;
}

std::optional<QString> dockerCommand(const QString &socketPath)
{
    static const QRegularExpression harmless(uR"(\A/[A-Za-z0-9_./-]+\z)"_s);
    if (socketPath == "/var/run/docker.sock"_L1)
        return u"docker"_s; // which knows where its engine is, if it is elsewhere
    if (!harmless.match(socketPath).hasMatch())
        return std::nullopt;
    return u"docker -H unix://"_s + socketPath;
}

QString probeOf(const QString &docker)
{
    return docker + u" version --format '{{.Server.Version}}' 2>/dev/null"_s;
}

bool mayBeForbidden(const base::Error &error)
{
    return error.code == base::ErrorCode::Unreachable && error.detail.contains("error (2)"_L1);
}

} // namespace pilothouse::transport

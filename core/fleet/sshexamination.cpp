// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/examination.h"

#include "core/base/publisher.h"
#include "core/transport/ssh/sshcommand.h"
#include "core/transport/ssh/sshlines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::fleet {

using base::Error;
using base::ErrorCode;
using base::Result;
using transport::FileDescriptor;
using transport::SshAttempt;
using Step = Finding::Step;
using Outcome = Finding::Outcome;

namespace {

constexpr auto commandLimit = 10s;

/// All that an SSH session has done so far to be opened; ends with the channel's own end.
using Attempts = std::vector<SshAttempt>;

base::Subscription<Attempts> open(transport::SshLine &line, const transport::FarEnd &end)
{
    const auto publisher = std::make_shared<base::Publisher<Attempts>>();
    auto subscription = publisher->subscription();
    line.open({end,
               [publisher](const Result<FileDescriptor> &channel) {
                   publisher->end(channel ? Result<void>() : tl::unexpected(channel.error()));
               },
               [publisher](const Attempts &made) { publisher->push(made); }});
    return subscription;
}

transport::FarEnd engineOf(const model::SshEndpoint &ssh)
{
    if (ssh.enginePort)
        return transport::PortThere{u"localhost"_s, *ssh.enginePort};
    return transport::SocketThere{ssh.socketPath};
}

QString nameOf(const model::SshEndpoint &ssh)
{
    return ssh.enginePort ? u"localhost:%1"_s.arg(*ssh.enginePort) : ssh.socketPath;
}

} // namespace

void Examination::goOverSsh(const model::SshEndpoint &ssh)
{
    auto line = m_lines.line({ssh.user, ssh.host, ssh.port}, ssh.key);
    m_line = std::move(*line); // the dialers have had it already
    const auto attempts = std::make_shared<Attempts>();
    m_opening = open(*m_line, engineOf(ssh));
    m_opening.each(
        this,
        [this, attempts](const std::vector<Attempts> &more) {
            *attempts = more.back();
            note(*attempts, ErrorCode::Internal);
        },
        [this, attempts, ssh](const Result<void> &opened) {
            note(*attempts, opened ? ErrorCode::Internal : opened.error().code);
            if (hasFailed())
                return Q_EMIT finished();
            reachEngine(ssh, opened);
        });
}

void Examination::reachEngine(const model::SshEndpoint &ssh, const Result<void> &opened)
{
    const bool forwards =
        opened || (opened.error().code != ErrorCode::Conflict && !transport::mayBeForbidden(opened.error()));
    if (!forwards && !ssh.enginePort)
        return tryCommand(ssh, opened.error());
    if (!opened && opened.error().code == ErrorCode::Unreachable)
        return lookAtSocket(ssh, opened.error());
    if (!opened)
        return stop(Step::Channel, nameOf(ssh), opened.error());
    pass(Step::Channel, u"to "_s + nameOf(ssh));
    ssh.tls ? dial(Step::Tls) : askEngine();
}

void Examination::goByCommand(const model::SshEndpoint &ssh)
{
    const QString words = u"the SSH server does not allow forwarding to %1; \"docker system dial-stdio\" is used, for "
                          "few calls at once"_s.arg(ssh.socketPath);
    add({Step::Channel, nameOf(ssh), Outcome::Doubtful, words, {}, ErrorCode::Conflict});
    askEngine();
}

void Examination::tryCommand(const model::SshEndpoint &ssh, const Error &error)
{
    const auto docker = transport::dockerCommand(ssh.socketPath);
    if (!docker)
        return stop(Step::Channel, nameOf(ssh), error);
    transport::outputOf(*m_line, transport::probeOf(*docker), transport::probeLimit, this)
        .then(this, [this, ssh, error](const Result<QString> &version) {
            if (version && !version->isEmpty())
                goByCommand(ssh);
            else if (error.code == ErrorCode::Conflict)
                stop(Step::Channel, nameOf(ssh), error);
            else
                lookAtSocket(ssh, error);
        });
}

/// An SSH server does not say why a socket cannot be connected: its owner, its rights and who listens do.
void Examination::lookAtSocket(const model::SshEndpoint &ssh, const Error &error)
{
    fail(Step::Socket, nameOf(ssh), error);
    if (ssh.enginePort || !transport::dockerCommand(ssh.socketPath))
        return Q_EMIT finished();
    const QString look = u"LC_ALL=C ls -ldL %1 2>&1; id; grep -F \" $(readlink -f %1)\" /proc/net/unix"_s;
    transport::outputOf(*m_line, look.arg(ssh.socketPath), commandLimit, this)
        .then(this, [this](const Result<QString> &output) {
            if (output)
                judgeSocket(*output);
            Q_EMIT finished();
        });
}

/// Who may use a socket on which somebody listens, and cannot, is kept from it by the SSH server.
void Examination::judgeSocket(const QString &output)
{
    static const QRegularExpression listening(uR"(^\S+: \S+ \S+ 00010000 .*$)"_s, QRegularExpression::MultilineOption);
    Finding &finding = m_findings.back();
    finding.words += u'\n' + QString(output).remove(listening).trimmed();
    const auto rights = SocketRights::in(output);
    if (!rights || !rights->admitsUser || !listening.match(output).hasMatch())
        return;
    finding.step = Step::Channel;
    finding.code = ErrorCode::Conflict;
    finding.words =
        u"the SSH server does not allow forwarding to %1: %2 may use it, and an engine listens there; docker "
        "itself, which could do instead, has no answer there"_s.arg(finding.what, rights->user);
}

} // namespace pilothouse::fleet

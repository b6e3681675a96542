// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshsession.h"

#include <libssh/libssh.h>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::transport {

namespace {

using base::ErrorCode;
using Stage = SshAttempt::Stage;

/// What we offer for a host key, best first; libssh leaves out what it was not built with.
const QStringList &hostKeyAlgorithms()
{
    static const QStringList all{u"ssh-ed25519"_s,         u"ecdsa-sha2-nistp521"_s, u"ecdsa-sha2-nistp384"_s,
                                 u"ecdsa-sha2-nistp256"_s, u"rsa-sha2-512"_s,        u"rsa-sha2-256"_s};
    return all;
}

/// The types by which the host is known come first, so that a server with several keys shows the known one.
QByteArray preferredAlgorithms(const QStringList &knownTypes)
{
    QStringList order;
    for (const QString &algorithm : hostKeyAlgorithms()) {
        const bool isRsa = algorithm.startsWith("rsa"_L1) && knownTypes.contains("ssh-rsa"_L1);
        if (isRsa || knownTypes.contains(algorithm))
            order += algorithm;
    }
    for (const QString &algorithm : hostKeyAlgorithms())
        if (!order.contains(algorithm))
            order += algorithm;
    return order.join(u',').toLatin1();
}

QString nameInKnownHosts(const SshTarget &target)
{
    return target.hostKeyAlias.isEmpty() ? target.host : target.hostKeyAlias;
}

quint16 portInKnownHosts(const SshTarget &target)
{
    return target.hostKeyAlias.isEmpty() ? target.port : quint16(22);
}

base::Result<HostKey> shownKey(ssh_session session)
{
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(session, &raw) != SSH_OK)
        return base::failure(ErrorCode::Protocol, u"the server shows no key"_s);
    const std::unique_ptr<ssh_key_struct, decltype(&ssh_key_free)> key(raw, &ssh_key_free);
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(raw, &text) != SSH_OK)
        return base::failure(ErrorCode::Protocol, u"the server's key cannot be read"_s);
    HostKey shown{{}, QByteArray::fromBase64(text)};
    ssh_string_free_char(text);
    // The key's own encoding begins with the name of its type.
    const auto size = shown.blob.size() > 4 ? qsizetype(quint8(shown.blob[2])) * 256 + quint8(shown.blob[3]) : 0;
    shown.type = QString::fromLatin1(shown.blob.mid(4, size));
    return shown;
}

/// Waits in the session's thread for the operator.
bool asksYes(SshQuestions &questions, const HostKeyQuestion &question, const Patience &patience)
{
    const auto promise = std::make_shared<std::promise<bool>>();
    auto answer = promise->get_future();
    questions.accepts(question, [promise](bool yes) { promise->set_value(yes); });
    while (answer.wait_for(100ms) != std::future_status::ready)
        if (patience.stop.stop_requested())
            return false;
    return answer.get();
}

QString place(const HostKeyVerdict &verdict)
{
    return u"%1:%2"_s.arg(verdict.file).arg(verdict.line);
}

} // namespace

void SshSession::End::operator()(ssh_session_struct *session) const
{
    ssh_disconnect(session);
    ssh_free(session);
}

int SshSession::socket() const
{
    return ssh_get_fd(m_session.get());
}

QString SshSession::problem() const
{
    return QString::fromUtf8(ssh_get_error(m_session.get())).trimmed();
}

base::Result<SshSession> SshSession::open(FileDescriptor socket, const Opening &opening)
{
    const SshTarget &target = opening.target;
    SshSession session(ssh_new());
    auto *handle = session.handle();
    const bool noConfig = false;
    const unsigned int port = target.port;
    const long seconds = std::max<long>(1, long(opening.patience.left().count() / 1000));
    const int number = socket.number();
    const QStringList known =
        KnownHosts::read(target.knownHostsFiles).types(nameInKnownHosts(target), portInKnownHosts(target));
    ssh_options_set(handle, SSH_OPTIONS_PROCESS_CONFIG, &noConfig);
    ssh_options_set(handle, SSH_OPTIONS_HOST, target.host.toUtf8().constData());
    ssh_options_set(handle, SSH_OPTIONS_PORT, &port);
    ssh_options_set(handle, SSH_OPTIONS_USER, target.user.toUtf8().constData());
    ssh_options_set(handle, SSH_OPTIONS_TIMEOUT, &seconds);
    ssh_options_set(handle, SSH_OPTIONS_KNOWNHOSTS, "/dev/null");
    ssh_options_set(handle, SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
    ssh_options_set(handle, SSH_OPTIONS_HOSTKEYS, preferredAlgorithms(known).constData());
    if (!target.identityAgent.isEmpty())
        ssh_options_set(handle, SSH_OPTIONS_IDENTITY_AGENT, target.identityAgent.toUtf8().constData());
    ssh_options_set(handle, SSH_OPTIONS_FD, &number);
    (void)socket.release(); // libssh closes it
    if (ssh_connect(handle) != SSH_OK) {
        const bool late = opening.patience.isOver();
        const QString words = late ? u"no SSH answer in time"_s : session.problem();
        opening.attempts.push_back({Stage::Connect, u"SSH handshake"_s, false, words});
        return base::failure(late ? ErrorCode::TimedOut : ErrorCode::Unreachable, words);
    }
    if (const auto verified = session.verify(opening); !verified)
        return tl::unexpected(verified.error());
    return session;
}

base::Result<void> SshSession::verify(const Opening &opening) const
{
    using enum HostKeyVerdict::Kind;
    const SshTarget &target = opening.target;
    const auto shown = shownKey(handle());
    if (!shown)
        return tl::unexpected(shown.error());
    const QString name = nameInKnownHosts(target);
    const quint16 port = portInKnownHosts(target);
    const QString key = u"%1 key %2"_s.arg(shown->type, shown->fingerprint());
    const QString listed = port == 22 ? name : u"[%1]:%2"_s.arg(name).arg(port);
    const auto end = [&](const QString &problem) -> base::Result<void> {
        opening.attempts.push_back({Stage::HostKey, key, problem.isEmpty(), problem});
        if (problem.isEmpty())
            return {};
        return base::failure(ErrorCode::Unauthorized, problem);
    };
    const auto verdict = KnownHosts::read(target.knownHostsFiles).verdict(name, port, *shown);
    switch (verdict.kind) {
    case Known:
        return end({});
    case Changed:
        return end(
            u"the host key has CHANGED: it shows its %1, but %2 has another. Somebody may be listening in. If the "
            "host was set up anew and its owner confirms the fingerprint, remove it with: ssh-keygen -R \"%3\""_s.arg(
                key, place(verdict), listed));
    case Revoked:
        return end(u"its %1 is marked @revoked in %2"_s.arg(key, place(verdict)));
    case AuthorityOnly:
        return end(u"%1 knows it by a @cert-authority alone, which is not supported: add its own key with ssh-keyscan, "
                   "and compare the fingerprint"_s.arg(place(verdict)));
    case Unknown:
        break;
    }
    const QString file = target.knownHostsFiles.value(0);
    const bool accepted = target.unknownHostKey == UnknownHostKey::AcceptNew
        || (target.unknownHostKey == UnknownHostKey::Ask
            && asksYes(opening.questions, {listed, *shown, file}, opening.patience));
    if (!accepted)
        return end(u"the host is not known: its %1 is in no known_hosts file"_s.arg(key));
    if (!file.isEmpty())
        if (const auto added = KnownHosts::add(file, name, port, *shown); !added)
            return tl::unexpected(added.error());
    return end({});
}

} // namespace pilothouse::transport

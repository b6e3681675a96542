// SPDX-License-Identifier: Apache-2.0
#include "core/model/endpoint.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::model {

namespace {

QString bracketed(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

QString sshText(const SshEndpoint &ssh)
{
    QString text = u"ssh://"_s;
    if (!ssh.user.isEmpty())
        text += ssh.user + u'@';
    text += bracketed(ssh.host);
    if (ssh.port != 0)
        text += u':' + QString::number(ssh.port);
    if (ssh.enginePort)
        return text + u" to port %1%2"_s.arg(*ssh.enginePort).arg(ssh.tls ? u", with TLS"_s : QString());
    return ssh.socketPath == SshEndpoint().socketPath ? text : text + ssh.socketPath;
}

} // namespace

base::Result<SshEndpoint> SshEndpoint::fromString(const QString &text)
{
    const auto wrong = [](const QString &why) { return base::failure(base::ErrorCode::InvalidInput, why); };
    static const QRegularExpression shape(
        uR"(\Assh://(?:([^@/]*)@)?(\[[^\]/@]+\]|[^:/@\[\]]+)(?::([^/]*))?(/.*)?\z)"_s);
    const auto match = shape.match(text);
    static const QRegularExpression blank(uR"([\s\x00-\x1f])"_s);
    if (!match.hasMatch() || text.contains(blank))
        return wrong(u"it is not of the form ssh://user@host:port/path/of/socket"_s);
    SshEndpoint ssh;
    ssh.user = match.captured(1);
    ssh.host = match.captured(2);
    if (ssh.host.startsWith(u'['))
        ssh.host = ssh.host.mid(1, ssh.host.size() - 2);
    if (match.hasCaptured(1) && ssh.user.isEmpty())
        return wrong(u"it has no user before the @"_s);
    if (ssh.user.contains(u':'))
        return wrong(u"a password has no place in it: use a key, or be asked for the password"_s);
    // A name that begins with a dash has been the way into a program's options before.
    if (ssh.host.startsWith(u'-') || ssh.user.startsWith(u'-'))
        return wrong(u"a name must not begin with a dash"_s);
    if (match.hasCaptured(3)) {
        bool isNumber = false;
        ssh.port = match.captured(3).toUShort(&isNumber);
        if (!isNumber || ssh.port == 0)
            return wrong(u"\"%1\" is no port: it must be 1 to 65535"_s.arg(match.captured(3)));
    }
    if (match.captured(4).size() > 1)
        ssh.socketPath = match.captured(4);
    return ssh;
}

QString toString(const Endpoint &endpoint)
{
    return std::visit(base::Match{
                          [](const UnixEndpoint &e) { return u"unix://"_s + e.path; },
                          [](const TcpEndpoint &e) { return u"tcp://%1:%2"_s.arg(bracketed(e.host)).arg(e.port); },
                          [](const TlsEndpoint &e) { return u"https://%1:%2"_s.arg(bracketed(e.host)).arg(e.port); },
                          [](const SshEndpoint &e) { return sshText(e); },
                      },
                      endpoint);
}

} // namespace pilothouse::model

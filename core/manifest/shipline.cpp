// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/shipline.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

QString quoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        const bool escape = c.unicode() < 0x20 || c == u'{' || c.unicode() == 0x7f;
        if (escape)
            out += u"\\x"_s + QString::number(int(c.unicode()), 16).rightJustified(2, u'0');
        else if (c == u'"' || c == u'\\')
            out += u'\\' + QString(c);
        else
            out += c;
    }
    return out + u'"';
}

namespace {

QString keys(const model::TlsEndpoint &e)
{
    return u"tls: true, tls_verify: %1, tls_ca_cert: %2, tls_cert: %3, tls_key: %4"_s.arg(
        e.verify ? u"true"_s : u"false"_s, quoted(e.certificateAuthority), quoted(e.certificate), quoted(e.key));
}

QString ship(const model::UnixEndpoint &e)
{
    return u"ip: 127.0.0.1, socket_path: "_s + quoted(e.path);
}

QString ship(const model::TcpEndpoint &e)
{
    return u"ip: %1, docker_port: %2"_s.arg(quoted(e.host)).arg(e.port);
}

QString ship(const model::TlsEndpoint &e)
{
    return u"ip: %1, docker_port: %2, %3"_s.arg(quoted(e.host)).arg(e.port).arg(keys(e));
}

QString ship(const model::SshEndpoint &e)
{
    if (!e.enginePort)
        return u"ip: %1, endpoint: %2"_s.arg(quoted(e.host), quoted(model::toString(e)));
    return u"ip: %1, docker_port: %2, ssh_tunnel: {user: %3, key: %4%5}%6"_s.arg(quoted(e.host))
        .arg(*e.enginePort)
        .arg(quoted(e.user), quoted(e.key), e.port == 0 ? QString() : u", port: %1"_s.arg(e.port),
             e.tls ? u", "_s + keys(*e.tls) : QString());
}

} // namespace

QString shipLine(const ShipToWrite &wanted)
{
    return quoted(wanted.name) + u": {"_s + std::visit([](const auto &e) { return ship(e); }, wanted.endpoint) + u'}';
}

QByteArray shipsManifest(const QString &name, const std::vector<ShipToWrite> &ships)
{
    QString text = u"__maestro: {schema: 2}\nname: %1\nships:\n"_s.arg(quoted(name));
    for (const ShipToWrite &one : ships)
        text += u"  "_s + shipLine(one) + u'\n';
    return (text + u"services: {}\n"_s).toUtf8();
}

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/ships.h"

#include "core/manifest/maestro/certificate.h"
#include "core/manifest/maestro/keys.h"
#include "core/manifest/maestro/values.h"
#include "core/manifest/yaml/pythontext.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Reads one ship: its own keys first, then the defaults.
class ShipReader
{
public:
    ShipReader(const Entry &ship, const Node *defaults, const Scope &scope)
        : m_name(*ship.key)
        , m_ship(*ship.value)
        , m_defaults(defaults)
        , m_scope(scope)
    {
    }

    std::optional<model::Ship> read()
    {
        reportUnknownKeys(m_ship, KeyPlace::Ship, m_scope);
        model::Ship ship;
        ship.id = {m_scope.name()};
        ship.where = m_scope.problems().at(m_name.mark);
        const auto address = textOf(m_ship, "ip", m_scope);
        if (!address || address->isEmpty()) {
            m_scope.error(m_name.mark, "missing-key"_L1, u"lacks \"ip\", the address that containers are told"_s);
            return {};
        }
        ship.address = *address;
        if (isSsh(*address))
            ship.address = parsed("ip", *address).host;
        const auto endpoint = textOf(m_ship, "endpoint", m_scope);
        if (isSsh(endpoint.value_or(*address)))
            ship.endpoint = sshAddress(endpoint ? "endpoint" : "ip", endpoint.value_or(*address));
        else
            ship.endpoint = endpointOf(endpoint.value_or(ship.address));
        ship.apiVersion = apiVersion();
        if (const Node *version = value("ssl_version"))
            m_scope.warning(version->mark, "no-effect"_L1, u"ssl_version is ignored: it is TLS 1.2 or newer"_s);
        if (const Node *mapping = holderOf("timeout"))
            ship.timeout = std::chrono::seconds(secondsOf(*mapping, "timeout", m_scope).value_or(0));
        return ship;
    }

private:
    /// The mapping that decides about a key: a key in the ship wins even when null.
    [[nodiscard]] const Node *holderOf(std::string_view key) const
    {
        if (m_ship.find(key))
            return &m_ship;
        return m_defaults && m_defaults->find(key) ? m_defaults : nullptr;
    }
    [[nodiscard]] const Node *value(std::string_view key) const
    {
        const Node *holder = holderOf(key);
        return holder ? valueOf(*holder, key) : nullptr;
    }
    [[nodiscard]] bool flag(std::string_view key) const
    {
        const Node *node = value(key);
        return node && isTruthy(*node);
    }
    [[nodiscard]] QString text(std::string_view key) const
    {
        const Node *holder = holderOf(key);
        return holder ? textOf(*holder, key, m_scope).value_or(QString()) : QString();
    }

    model::Endpoint endpointOf(const QString &host)
    {
        const bool secured = flag("tls");
        const quint16 port = portOf(value("docker_port"), u"docker_port"_s, secured ? 2376 : 2375);
        model::TlsEndpoint tls{host, port, text("tls_ca_cert"), text("tls_cert"), text("tls_key"), flag("tls_verify")};
        if (secured)
            checkTlsFiles(tls);
        if (const Node *tunnel = value("ssh_tunnel"); tunnel && isTruthy(*tunnel)) {
            auto ssh = tunnelEndpoint(*tunnel, host, port);
            if (secured || tls.verify)
                ssh.tls = tls;
            return ssh;
        }
        if (const QString path = text("socket_path"); !path.isEmpty())
            return model::UnixEndpoint{resolvedSocket(path)};
        if (!secured && !tls.verify)
            return model::TcpEndpoint{host, port};
        return tls;
    }

    static bool isSsh(const QString &address) { return address.startsWith("ssh:"_L1, Qt::CaseInsensitive); }

    model::SshEndpoint parsed(std::string_view key, const QString &address)
    {
        const auto ssh = model::SshEndpoint::fromString(address);
        if (!ssh)
            m_scope.error(valueOf(m_ship, key)->mark, "bad-ssh"_L1,
                          u"\"%1\" is no SSH address: %2"_s.arg(address, ssh.error().message));
        return ssh.value_or(model::SshEndpoint());
    }

    /// A ship's own address in full: nothing else says how it is reached.
    model::SshEndpoint sshAddress(std::string_view key, const QString &address)
    {
        for (const std::string_view other : {"ssh_tunnel", "socket_path", "docker_port", "tls"})
            if (const Node *useless = valueOf(m_ship, other))
                m_scope.warning(useless->mark, "no-effect"_L1,
                                u"%1 is ignored: the ship is reached as %2"_s.arg(
                                    QString::fromLatin1(other.data(), qsizetype(other.size())), address));
        return parsed(key, address);
    }

    model::SshEndpoint tunnelEndpoint(const Node &tunnel, const QString &host, quint16 enginePort)
    {
        model::SshEndpoint ssh{.host = host, .enginePort = enginePort};
        if (!tunnel.isMapping()) {
            m_scope.error(tunnel.mark, "bad-ssh"_L1, u"ssh_tunnel must be a mapping, not %1"_s.arg(kindOf(tunnel)));
            return ssh;
        }
        reportUnknownKeys(tunnel, KeyPlace::SshTunnel, m_scope);
        ssh.user = textOf(tunnel, "user", m_scope).value_or(QString());
        ssh.key = textOf(tunnel, "key", m_scope).value_or(QString());
        ssh.port = portOf(valueOf(tunnel, "port"), u"ssh_tunnel port"_s, 0);
        if (ssh.user.isEmpty())
            m_scope.error(tunnel.mark, "bad-ssh"_L1, u"ssh_tunnel lacks \"user\""_s);
        if (ssh.key.isEmpty())
            m_scope.error(tunnel.mark, "bad-ssh"_L1, u"ssh_tunnel lacks \"key\", the path of a private key"_s);
        return ssh;
    }

    quint16 portOf(const Node *node, const QString &key, quint16 absent)
    {
        if (!node)
            return absent;
        const auto port = integerOf(*node);
        if (port && *port >= 1 && *port <= 65535)
            return quint16(*port);
        m_scope.error(node->mark, "bad-port"_L1, u"%1 must be a port number"_s.arg(key));
        return absent;
    }

    void checkTlsFiles(const model::TlsEndpoint &tls)
    {
        const auto check = [&](std::string_view key, const QString &path) {
            const QString name = QString::fromLatin1(key.data(), qsizetype(key.size()));
            const Mark mark = value(key) ? value(key)->mark : m_name.mark;
            if (path.isEmpty())
                m_scope.error(mark, "bad-tls"_L1, u"tls needs \"%1\""_s.arg(name));
            else if (!QFileInfo(path).isFile())
                m_scope.error(mark, "bad-tls"_L1, u"%1: there is no file %2"_s.arg(name, path));
            else if (const QString ending = certificateEnding(path); !ending.isEmpty())
                m_scope.warning(mark, "certificate-ends"_L1, u"%1 %2: %3"_s.arg(name, path, ending));
        };
        check("tls_cert", tls.certificate);
        check("tls_key", tls.key);
        if (!tls.certificateAuthority.isEmpty())
            check("tls_ca_cert", tls.certificateAuthority);
    }

    static QString resolvedSocket(const QString &path)
    {
        const QFileInfo socket(path);
        const QString real = socket.canonicalFilePath(); // empty while there is no such file
        return real.isEmpty() ? QDir::cleanPath(socket.absoluteFilePath()) : real;
    }

    QString apiVersion()
    {
        const Node *node = value("api_version");
        if (!node)
            return {};
        // As written: a bare 1.30 is the number 1.3 to YAML, and then MaestroNG asks for API 1.3.
        QString written = node->isScalar() ? QString::fromStdString(node->text) : QString();
        if (written == "auto"_L1)
            return {};
        static const QRegularExpression pattern(uR"(\A[0-9]+\.[0-9]+\z)"_s);
        if (!pattern.match(written).hasMatch()) {
            m_scope.error(node->mark, "bad-api-version"_L1,
                          u"api_version must be \"auto\" or a version like \"1.41\""_s);
            return {};
        }
        const QString read = pythonText(*node);
        if (read != written)
            m_scope.warning(node->mark, "yaml-surprise"_L1,
                            u"api_version: %1 without quotes is the number %2"_s.arg(written, read),
                            u"quote it: \"%1\""_s.arg(written));
        return written;
    }

    const Node &m_name;
    const Node &m_ship;
    const Node *m_defaults;
    const Scope &m_scope;
};

} // namespace

model::Roster<model::Ship> readShips(const Node &manifest, Problems &problems)
{
    model::Roster<model::Ship> roster;
    const Scope whole(problems, ""_L1, {}, manifest.mark);
    const Node *defaults = mappingOf(manifest, "ship_defaults", whole);
    if (defaults)
        reportUnknownKeys(*defaults, KeyPlace::ShipDefaults, Scope(problems, "ship_defaults"_L1, {}, defaults->mark));
    const Node *ships = mappingOf(manifest, "ships", whole);
    if (!ships) {
        if (!valueOf(manifest, "ships"))
            problems.error(manifest.mark, "missing-key"_L1, u"the manifest lacks \"ships\""_s);
        return roster;
    }
    for (const Entry &entry : ships->entries) {
        const Scope scope(problems, "ship"_L1, nameOf(*entry.key), entry.key->mark);
        if (!entry.value->isMapping()) {
            scope.error(entry.key->mark, "missing-key"_L1,
                        u"lacks \"ip\": a ship is a mapping, not %1"_s.arg(kindOf(*entry.value)));
            continue;
        }
        if (auto ship = ShipReader(entry, defaults, scope).read())
            roster.add(std::move(*ship));
    }
    return roster;
}

} // namespace pilothouse::manifest

// SPDX-License-Identifier: Apache-2.0
#include "app/start/discovery.h"

#include "core/transport/ssh/sshconfig.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FoundEngines)
};

constexpr qint64 mostBytes = 1 << 20; // nobody's configuration is longer

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(mostBytes) : QByteArray();
}

QString homeOfDocker()
{
    const QString configured = qEnvironmentVariable("DOCKER_CONFIG");
    return configured.isEmpty() ? QDir::homePath() + u"/.docker"_s : configured;
}

void addSocket(std::vector<FoundEngine> &found, const QString &path)
{
    if (!QFileInfo::exists(path))
        return;
    const QString real = QFileInfo(path).canonicalFilePath();
    for (const FoundEngine &other : found) // /var/run is /run
        if (QFileInfo(other.address.mid(7)).canonicalFilePath() == real)
            return;
    found.push_back({Words::tr("This computer"), u"unix://"_s + path,
                     path.contains("podman"_L1) ? Words::tr("local podman") : Words::tr("local engine"), u"computer"_s,
                     model::UnixEndpoint{path}});
}

void addLocalEngines(std::vector<FoundEngine> &found)
{
    addSocket(found, u"/var/run/docker.sock"_s);
    addSocket(found, u"/run/podman/podman.sock"_s);
    if (const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); !runtime.isEmpty()) {
        addSocket(found, runtime + u"/docker.sock"_s);
        addSocket(found, runtime + u"/podman/podman.sock"_s);
    }
}

void addOfEnvironment(std::vector<FoundEngine> &found)
{
    const QString host = qEnvironmentVariable("DOCKER_HOST");
    if (host.isEmpty())
        return;
    const QString folder = qEnvironmentVariable("DOCKER_CERT_PATH", homeOfDocker());
    const bool verify = !qEnvironmentVariableIsEmpty("DOCKER_TLS_VERIFY");
    const Certificates certificates{verify || QFile::exists(folder + u"/cert.pem"_s) ? folder : QString(), verify};
    found.push_back(
        {u"DOCKER_HOST"_s, host, Words::tr("environment variable"), u"computer"_s, endpointOf(host, certificates)});
}

/// docker's own layout: contexts/meta/ID/meta.json, and contexts/tls/ID/docker/*.pem.
void addContexts(std::vector<FoundEngine> &found)
{
    const QDir contexts(homeOfDocker() + u"/contexts"_s);
    const QDir meta(contexts.filePath(u"meta"_s));
    for (const QString &id : meta.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto context = QJsonDocument::fromJson(read(meta.filePath(id + u"/meta.json"_s))).object();
        const auto docker = context[u"Endpoints"_s][u"docker"_s].toObject();
        const QString host = docker[u"Host"_s].toString();
        const QString name = context[u"Name"_s].toString();
        if (host.isEmpty() || name.isEmpty())
            continue;
        const QString tls = contexts.filePath(u"tls/%1/docker"_s.arg(id));
        const Certificates certificates{QFileInfo::exists(tls) ? tls : QString(), !docker[u"SkipTLSVerify"_s].toBool()};
        found.push_back({name, host,
                         certificates.folder.isEmpty() ? Words::tr("docker context") : Words::tr("docker context, TLS"),
                         u"terminal"_s, endpointOf(host, certificates)});
    }
}

void addSshHosts(std::vector<FoundEngine> &found)
{
    for (const QString &host : transport::SshConfig::ofUser(transport::SshSurroundings::ofProcess()).hosts()) {
        const QString address = u"ssh://"_s + host;
        found.push_back({host, address, Words::tr("ssh host"), u"ships"_s, endpointOf(address)});
    }
}

model::Endpoint overTcp(const QUrl &url, const Certificates &certificates)
{
    if (certificates.folder.isEmpty() && url.scheme() != "https"_L1)
        return model::TcpEndpoint{url.host(), quint16(url.port(2375))};
    const auto file = [&](const QString &name) {
        const QString path = certificates.folder + u'/' + name;
        return !certificates.folder.isEmpty() && QFile::exists(path) ? path : QString();
    };
    return model::TlsEndpoint{url.host(),          quint16(url.port(2376)), file(u"ca.pem"_s),
                              file(u"cert.pem"_s), file(u"key.pem"_s),      certificates.verify};
}

} // namespace

QString FoundEngine::shipName() const
{
    return address.startsWith("unix://"_L1) ? QFileInfo(address).fileName().section(u'.', 0, 0) : name;
}

std::optional<model::Endpoint> endpointOf(const QString &address, const Certificates &certificates)
{
    const QUrl url(address);
    if (url.scheme() == "unix"_L1 && !url.path().isEmpty())
        return model::UnixEndpoint{url.path()};
    if (const auto ssh = model::SshEndpoint::fromString(address))
        return *ssh;
    const bool isTcp = url.scheme() == "tcp"_L1 || url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isTcp && !url.host().isEmpty() ? std::optional(overTcp(url, certificates)) : std::nullopt;
}

std::vector<FoundEngine> enginesOfThisComputer()
{
    std::vector<FoundEngine> found;
    addLocalEngines(found);
    addOfEnvironment(found);
    addContexts(found);
    addSshHosts(found);
    return found;
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/start/found.h"

#include "app/start/starterfile.h"
#include "core/base/thread.h"

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

constexpr qint64 mostBytes = 1 << 20; // nobody's configuration is longer

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(mostBytes) : QByteArray();
}

void append(std::vector<FoundEngine> &all, const std::vector<FoundEngine> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

std::vector<FoundEngine> localEngines()
{
    std::vector<FoundEngine> found;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    QStringList paths{u"/var/run/docker.sock"_s};
    if (!runtime.isEmpty())
        paths += {runtime + u"/docker.sock"_s, runtime + u"/podman/podman.sock"_s};
    for (const QString &path : std::as_const(paths)) {
        if (QFileInfo::exists(path))
            found.push_back({FoundEngines::tr("This computer"), u"unix://"_s + path, FoundEngines::tr("local engine"),
                             u"computer"_s});
    }
    if (const QString host = qEnvironmentVariable("DOCKER_HOST"); !host.isEmpty())
        found.push_back({u"DOCKER_HOST"_s, host, FoundEngines::tr("environment variable"), u"computer"_s});
    return found;
}

/// What the engine is called as a ship.
QString shipName(const FoundEngine &engine)
{
    return engine.address.startsWith(u"unix://"_s) ? QFileInfo(engine.address).fileName().section(u'.', 0, 0)
                                                   : engine.name;
}

} // namespace

std::optional<model::Endpoint> endpointOf(const QString &address)
{
    const QUrl url(address);
    if (url.scheme() == u"unix"_s && !url.path().isEmpty())
        return model::UnixEndpoint{url.path()};
    if (const auto ssh = model::SshEndpoint::fromString(address))
        return *ssh;
    if (url.host().isEmpty())
        return {};
    if (url.scheme() == u"tcp"_s || url.scheme() == u"http"_s)
        return model::TcpEndpoint{url.host(), quint16(url.port(2375))};
    if (url.scheme() == u"https"_s)
        return model::TlsEndpoint{url.host(), quint16(url.port(2376)), {}, {}, {}, true};
    return {};
}

std::vector<FoundEngine> sshHosts(const QByteArray &configuration)
{
    std::vector<FoundEngine> found;
    for (const QByteArray &raw : configuration.split('\n')) {
        const QString line = QString::fromUtf8(raw).simplified();
        if (!line.startsWith(u"Host "_s, Qt::CaseInsensitive))
            continue;
        for (const QString &host : line.mid(5).split(u' ', Qt::SkipEmptyParts)) {
            if (host.contains(u'*') || host.contains(u'?') || host.startsWith(u'!'))
                continue;
            found.push_back({host, u"ssh://"_s + host, FoundEngines::tr("ssh host"), u"ships"_s});
        }
    }
    return found;
}

std::vector<FoundEngine> dockerContext(const QByteArray &metadata)
{
    const QJsonObject context = QJsonDocument::fromJson(metadata).object();
    const QString host = context[u"Endpoints"_s][u"docker"_s][u"Host"_s].toString();
    const QString name = context[u"Name"_s].toString();
    if (host.isEmpty() || name.isEmpty())
        return {};
    return {{name, host, FoundEngines::tr("docker context"), u"terminal"_s}};
}

FoundEngines::FoundEngines(QObject *parent)
    : QAbstractListModel(parent)
    , m_engines(localEngines())
{
    const QDir contexts(QDir::homePath() + u"/.docker/contexts/meta"_s);
    for (const QString &folder : contexts.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        append(m_engines, dockerContext(read(contexts.filePath(folder + u"/meta.json"_s))));
    append(m_engines, sshHosts(read(QDir::homePath() + u"/.ssh/config"_s)));
}

QString FoundEngines::manifestLines(int row) const
{
    const FoundEngine &engine = m_engines[std::size_t(row)];
    const QString name = shipName(engine);
    if (engine.address.startsWith(u"unix://"_s))
        return u"ships:\n  %1: {ip: 127.0.0.1, socket_path: %2}\n"_s.arg(name, engine.address.mid(7));
    if (const auto ssh = model::SshEndpoint::fromString(engine.address))
        return u"ships:\n  %1: {ip: %2, endpoint: \"%3\"}\n"_s.arg(name, ssh->host, engine.address);
    return u"ships:\n  %1: {ip: %2}\n"_s.arg(name, QUrl(engine.address).host());
}

void FoundEngines::open(int row)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const FoundEngine &engine = m_engines[std::size_t(row)];
    m_opening = row;
    m_failed = -1;
    m_problem.clear();
    const auto endpoint = endpointOf(engine.address);
    if (!endpoint)
        return fail(tr("%1 is no address of an engine.").arg(engine.address));
    if (!m_census)
        m_census = std::make_unique<fleet::Census>();
    m_census->take(shipName(engine), *endpoint)
        .then(this, [this, turn = ++m_turn](const base::Result<manifest::EngineAsFound> &found) {
            if (turn != m_turn)
                return;
            if (found)
                take(*found);
            else
                fail(found.error().message);
        });
    Q_EMIT openingChanged();
}

void FoundEngines::take(const manifest::EngineAsFound &engine)
{
    const auto path = writeStarter(engine);
    if (!path)
        return fail(path.error().message);
    m_opening = -1;
    Q_EMIT openingChanged();
    Q_EMIT ready(QUrl::fromLocalFile(*path));
}

void FoundEngines::fail(const QString &problem)
{
    m_failed = std::exchange(m_opening, -1);
    m_problem = problem;
    Q_EMIT openingChanged();
}

int FoundEngines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FoundEngines::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FoundEngine &engine = m_engines[std::size_t(index.row())];
    switch (role) {
    case Name:
        return engine.name;
    case Address:
        return engine.address;
    case Origin:
        return engine.origin;
    case IconName:
        return engine.icon;
    }
    return {};
}

QHash<int, QByteArray> FoundEngines::roleNames() const
{
    return {{Name, "name"}, {Address, "address"}, {Origin, "origin"}, {IconName, "iconName"}};
}

} // namespace pilothouse::app

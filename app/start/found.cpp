// SPDX-License-Identifier: Apache-2.0
#include "app/start/found.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

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
    for (const QString &path :
         {u"/var/run/docker.sock"_s, runtime + u"/docker.sock"_s, runtime + u"/podman/podman.sock"_s}) {
        if (QFileInfo::exists(path))
            found.push_back({FoundEngines::tr("This computer"), u"unix://"_s + path, FoundEngines::tr("local engine"),
                             u"computer"_s});
    }
    if (const QString host = qEnvironmentVariable("DOCKER_HOST"); !host.isEmpty())
        found.push_back({u"DOCKER_HOST"_s, host, FoundEngines::tr("environment variable"), u"computer"_s});
    return found;
}

} // namespace

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
    QString name = engine.origin == tr("local engine") ? u"here"_s : engine.name;
    if (engine.address.startsWith(u"unix://"_s))
        return u"ships:\n  %1: {ip: 127.0.0.1, socket_path: %2}\n"_s.arg(name, engine.address.mid(7));
    return u"ships:\n  %1: {ip: %2}\n"_s.arg(name, engine.address.section(u"//"_s, 1).section(u':', 0, 0));
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

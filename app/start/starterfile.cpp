// SPDX-License-Identifier: Apache-2.0
#include "app/start/starterfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDir folder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/pilothouse/found"_s);
}

base::Result<QString> write(const QString &path, const QByteArray &text)
{
    const bool made =
        QDir().mkpath(folder().path()) && QFile::setPermissions(folder().path(), ownerOnly | QFileDevice::ExeOwner);
    QSaveFile file(path);
    if (!made || !file.open(QIODevice::WriteOnly))
        return base::failure(base::ErrorCode::Internal, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    file.setPermissions(ownerOnly);
    file.write(text);
    if (!file.commit())
        return base::failure(base::ErrorCode::Internal, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return path;
}

} // namespace

base::Result<QString> writeStarter(const manifest::EngineAsFound &engine)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9_.-]"_s);
    const QString path = folder().filePath(QString(engine.name).replace(unsafe, u"_"_s) + u".yaml"_s);
    if (QFile::exists(path) && !manifest::isAsFound(contents(path)))
        return path;
    return write(path, manifest::starterManifest(engine));
}

base::Result<QString> writeShips(const std::vector<manifest::ShipToWrite> &ships)
{
    const QByteArray text = manifest::shipsManifest(u"imported"_s, ships);
    QString path = folder().filePath(u"imported.yaml"_s);
    for (int i = 2; QFile::exists(path) && contents(path) != text; ++i)
        path = folder().filePath(u"imported-%1.yaml"_s.arg(i));
    return QFile::exists(path) ? path : write(path, text);
}

} // namespace pilothouse::app

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

bool isChanged(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !manifest::isAsFound(file.readAll());
}

} // namespace

base::Result<QString> writeStarter(const manifest::EngineAsFound &engine)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9_.-]"_s);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/pilothouse/found"_s);
    const QString path = folder.filePath(QString(engine.name).replace(unsafe, u"_"_s) + u".yaml"_s);
    if (isChanged(path))
        return path;
    const bool made =
        QDir().mkpath(folder.path()) && QFile::setPermissions(folder.path(), ownerOnly | QFileDevice::ExeOwner);
    QSaveFile file(path);
    if (!made || !file.open(QIODevice::WriteOnly))
        return base::failure(base::ErrorCode::Internal, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    file.setPermissions(ownerOnly);
    file.write(manifest::starterManifest(engine));
    if (!file.commit())
        return base::failure(base::ErrorCode::Internal, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return path;
}

} // namespace pilothouse::app

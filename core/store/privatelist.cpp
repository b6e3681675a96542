// SPDX-License-Identifier: Apache-2.0
#include "core/store/privatelist.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace pilothouse::store {

using base::ErrorCode;

namespace {

constexpr auto onlyUs = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
constexpr qint64 largestFile = qint64(4) * 1024 * 1024;

} // namespace

QJsonArray PrivateList::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.permissions() & others || file.size() > largestFile)
        return {};
    return QJsonDocument::fromJson(file.readAll()).array();
}

base::Result<void> PrivateList::change(const std::function<void(QJsonArray &)> &edit) const
{
    const QString directory = QFileInfo(m_path).path();
    if (!QDir().mkpath(directory) || !QFile::setPermissions(directory, onlyUs | QFileDevice::ExeOwner))
        return base::failure(ErrorCode::Internal, directory + u": cannot be made for us alone"_s);
    QLockFile lock(m_path + u".lock"_s);
    lock.setStaleLockTime(5000);
    if (!lock.tryLock(2000))
        return base::failure(ErrorCode::Internal, m_path + u": another program is writing it"_s);
    QJsonArray list = read();
    const QJsonArray before = list;
    edit(list);
    return list == before ? base::Result<void>() : write(list);
}

base::Result<void> PrivateList::write(const QJsonArray &list) const
{
    QSaveFile file(m_path);
    // The rights before the content: nobody reads it in between.
    const bool opened = file.open(QIODevice::WriteOnly) && file.setPermissions(onlyUs);
    if (opened)
        file.write(QJsonDocument(list).toJson());
    if (!opened || !file.commit())
        return base::failure(ErrorCode::Internal, u"%1: %2"_s.arg(m_path, file.errorString()));
    return {};
}

} // namespace pilothouse::store

// SPDX-License-Identifier: Apache-2.0
#include "core/store/trust.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::store {

using base::ErrorCode;
using model::LocalCommand;

namespace {

constexpr auto onlyUs = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 largestFile = qint64(16) * 1024 * 1024;

QString fileIn(const QString &directory)
{
    return directory + u"/trusted-commands"_s;
}

QString placeOf(const QString &manifest)
{
    const QString canonical = manifest == "-"_L1 ? QString() : QFileInfo(manifest).canonicalFilePath();
    return canonical.isEmpty() ? manifest : canonical;
}

base::Result<void> write(const QString &directory, const QByteArrayList &seals)
{
    QSaveFile file(fileIn(directory));
    const bool opened = file.open(QIODevice::WriteOnly) && file.setPermissions(onlyUs);
    if (opened)
        file.write(seals.join('\n') + '\n');
    if (!opened || !file.commit())
        return base::failure(ErrorCode::Internal, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

} // namespace

QString dataDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/pilothouse"_s;
}

Trust::Trust(const QString &manifest, const QString &directory)
    : m_manifest(placeOf(manifest))
    , m_directory(directory)
{
}

QByteArray Trust::seal(const LocalCommand &command) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_manifest.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(command.text.toUtf8());
    return hash.result().toHex();
}

/// A file that others could have written says nothing.
QByteArrayList Trust::known() const
{
    QFile file(fileIn(m_directory));
    const auto others = QFileDevice::WriteGroup | QFileDevice::WriteOther;
    if (!file.open(QIODevice::ReadOnly) || file.permissions() & others || file.size() > largestFile)
        return {};
    QByteArrayList seals = file.readAll().split('\n');
    seals.removeAll(QByteArray());
    return seals;
}

std::vector<LocalCommand> Trust::untrusted(const std::vector<LocalCommand> &commands) const
{
    if (commands.empty())
        return {};
    const QByteArrayList seals = known();
    std::vector<LocalCommand> unknown;
    std::ranges::copy_if(commands, std::back_inserter(unknown),
                         [&](const LocalCommand &command) { return !seals.contains(seal(command)); });
    return unknown;
}

base::Result<void> Trust::trust(const std::vector<LocalCommand> &commands) const
{
    if (!QDir().mkpath(m_directory))
        return base::failure(ErrorCode::Internal, m_directory + u": cannot be made"_s);
    QLockFile lock(fileIn(m_directory) + u".lock"_s);
    lock.setStaleLockTime(5000);
    if (!lock.tryLock(2000))
        return base::failure(ErrorCode::Internal, fileIn(m_directory) + u": another program is writing it"_s);
    QByteArrayList seals = known();
    for (const LocalCommand &command : commands)
        if (const QByteArray one = seal(command); !seals.contains(one))
            seals += one;
    return write(m_directory, seals);
}

} // namespace pilothouse::store

// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

std::unique_ptr<QSettings> openSettings()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/pilothouse"_s;
    QDir().mkpath(folder);
    const QString path = folder + u"/pilothouse.ini"_s;
    if (!QFileInfo::exists(path)) {
        // Created before QSettings writes it, so that it is never readable by others, not even for a moment.
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return std::make_unique<QSettings>(path, QSettings::IniFormat);
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/rehearsal.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

/// A ship of its own for cases that need something the demo fleet has not: one container, drifted, that holds data in
/// an anonymous volume. Made when it is asked for. GUI thread.
class RehearsedShip : public QObject
{
    Q_OBJECT
public:
    /// The manifest of that ship; empty if it could not be made.
    Q_INVOKABLE QUrl losingManifest()
    {
        using namespace pilothouse;
        using namespace Qt::StringLiterals;
        const model::ShipId ship{u"harbour"_s};
        if (!m_rehearsal) {
            m_rehearsal = std::make_unique<rehearsal::Rehearsal>();
            m_rehearsal->setSpeed(20);
            m_rehearsal->addShip(ship, {{.reference = u"depot/db:2"_s}});
            model::ContainerSpec older;
            older.image = u"depot/db:1"_s;
            older.volumes = {u"/var/lib/db"_s};
            if (!m_rehearsal->putContainer(ship, u"db-1"_s, older))
                return {};
        }
        QFile file(m_folder.filePath(u"depot.yaml"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(u"name: depot\nships:\n  harbour: {ip: 127.0.0.1, socket_path: %1}\nservices:\n  db:\n"
                   "    image: depot/db:2\n    instances:\n      db-1: {ship: harbour, container_volumes: "
                   "[/var/lib/db]}\n"_s.arg(m_rehearsal->socketPath(ship))
                       .toUtf8());
        return QUrl::fromLocalFile(file.fileName());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<pilothouse::rehearsal::Rehearsal> m_rehearsal;
};

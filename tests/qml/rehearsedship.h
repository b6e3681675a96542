// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/rehearsal.h"
#include "core/store/swapcopy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

/// A ship of its own for cases that need something the demo fleet has not: one container, drifted, and a manifest of
/// its own for each case. Made when it is asked for. GUI thread.
class RehearsedShip : public QObject
{
    Q_OBJECT
public:
    /// To replace the container loses what is in its anonymous volume. Empty if it could not be made.
    Q_INVOKABLE QUrl losingManifest()
    {
        using namespace Qt::StringLiterals;
        return manifest(u"depot"_s, u"/var/lib/db"_s, u"container_volumes: [/var/lib/db]"_s);
    }

    /// The new container counts as up when a program has run on this computer.
    Q_INVOKABLE QUrl programManifest()
    {
        using namespace Qt::StringLiterals;
        QFile::remove(mark());
        return manifest(u"guarded"_s, {},
                        u"lifecycle: {running: [{type: exec, command: 'cp /dev/null %1'}]}"_s.arg(mark()));
    }

    /// Nothing but a name.
    Q_INVOKABLE QUrl emptyManifest()
    {
        QFile file(m_folder.filePath(QStringLiteral("fresh.yaml")));
        if (!file.open(QIODevice::WriteOnly) || file.write("# from nothing\nname: fresh\nships: {} # none yet\n") < 0)
            return {};
        return QUrl::fromLocalFile(file.fileName());
    }

    /// Where a new manifest of that name is written; there is none yet.
    Q_INVOKABLE QUrl newManifest(const QString &name) const
    {
        const QString path = QDir::home().filePath(name + QStringLiteral(".yaml"));
        QFile::remove(path);
        return QUrl::fromLocalFile(path);
    }

    /// An instance with a named port and no checks.
    Q_INVOKABLE QUrl plainManifest()
    {
        using namespace Qt::StringLiterals;
        return manifest(u"plain"_s, {}, u"ports: {http: 8080} # the only one"_s);
    }

    /// The same, written with the line ends of another system.
    Q_INVOKABLE QUrl windowsManifest()
    {
        using namespace Qt::StringLiterals;
        const QUrl url = manifest(u"windows"_s, {}, u"ports: {http: 8080} # the only one"_s);
        const QByteArray text = textOf(url).replace(u'\n', "\r\n"_L1).toUtf8();
        QFile file(url.toLocalFile());
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? url : QUrl();
    }

    /// This computer's docker names two contexts: an engine, and one that nobody answers for.
    Q_INVOKABLE void leaveContexts()
    {
        using namespace Qt::StringLiterals;
        plainManifest();
        const QString socket = m_rehearsal->socketPath({u"harbour"_s});
        for (const auto &[name, host] :
             {std::pair{u"harbour"_s, u"unix://"_s + socket}, {u"sunk"_s, u"unix:///sunk"_s}}) {
            const QDir folder(m_folder.filePath(u"docker/contexts/meta/"_s + name));
            QFile file(folder.filePath(u"meta.json"_s));
            if (!QDir().mkpath(folder.path()) || !file.open(QIODevice::WriteOnly))
                qFatal("no contexts");
            file.write(
                u"{\"Name\": \"%1\", \"Endpoints\": {\"docker\": {\"Host\": \"%2\"}}}"_s.arg(name, host).toUtf8());
        }
        qputenv("DOCKER_CONFIG", m_folder.filePath(u"docker"_s).toUtf8());
    }

    /// That text, byte by byte; a file of its own each time.
    Q_INVOKABLE QUrl writtenManifest(const QString &text)
    {
        using namespace Qt::StringLiterals;
        QFile file(m_folder.filePath(u"written-%1.yaml"_s.arg(++m_written)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return {};
        return QUrl::fromLocalFile(file.fileName());
    }

    Q_INVOKABLE QString textOf(const QUrl &url) const
    {
        QFile file(url.toLocalFile());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// A file's bytes, a character each.
    Q_INVOKABLE QString bytesOf(const QUrl &url) const
    {
        QFile file(url.toLocalFile());
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
    }

    /// Another program writes the file.
    Q_INVOKABLE void write(const QUrl &url, const QString &text) const
    {
        QFile file(url.toLocalFile());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text.toUtf8()) < 0)
            qFatal("not written");
    }

    /// Another program takes it away.
    Q_INVOKABLE void remove(const QUrl &url) const { QFile::remove(url.toLocalFile()); }

    /// A program that is gone had typed this into the file.
    Q_INVOKABLE void leaveUnsaved(const QUrl &url, const QString &text) const
    {
        using namespace Qt::StringLiterals;
        const QString folder = m_folder.filePath(u"unsaved"_s);
        const pilothouse::store::SwapCopy copy(url.toLocalFile(), folder);
        if (!copy.write(text.toUtf8(), textOf(url).toUtf8()))
            qFatal("nothing left");
        const QString kept = pilothouse::store::dataDirectory() + u"/unsaved"_s;
        for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files)) {
            QFile file(entry.filePath());
            QFile other(u"%1/%2-gone"_s.arg(kept, entry.fileName().section(u'-', 0, 0)));
            if (!QDir().mkpath(kept) || !file.open(QIODevice::ReadOnly) || !other.open(QIODevice::WriteOnly))
                qFatal("nothing left");
            const QByteArray own = "\"process\":" + QByteArray::number(QCoreApplication::applicationPid());
            other.write(file.readAll().replace(own, "\"process\":0"));
        }
    }

    /// That program has run.
    Q_INVOKABLE bool programRan() const { return QFile::exists(mark()); }

private:
    [[nodiscard]] QString mark() const { return m_folder.filePath(QStringLiteral("ran")); }

    QUrl manifest(const QString &name, const QString &volume, const QString &keys)
    {
        using namespace pilothouse;
        using namespace Qt::StringLiterals;
        const model::ShipId ship{u"harbour"_s};
        m_rehearsal = std::make_unique<rehearsal::Rehearsal>();
        m_rehearsal->setSpeed(20);
        m_rehearsal->addShip(ship, {{.reference = u"depot/db:2"_s}});
        model::ContainerSpec older;
        older.image = u"depot/db:1"_s;
        if (!volume.isEmpty())
            older.volumes = {volume};
        QFile file(m_folder.filePath(name + u".yaml"_s));
        if (!m_rehearsal->putContainer(ship, u"db-1"_s, older) || !file.open(QIODevice::WriteOnly))
            return {};
        file.write(u"name: %1\nships:\n  harbour: {ip: 127.0.0.1, socket_path: %2}\nservices:\n  db:\n"
                   "    image: depot/db:2\n    instances:\n      db-1:\n        ship: harbour\n        %3\n"_s
                       .arg(name, m_rehearsal->socketPath(ship), keys)
                       .toUtf8());
        return QUrl::fromLocalFile(file.fileName());
    }

    QTemporaryDir m_folder;
    int m_written = 0;
    std::unique_ptr<pilothouse::rehearsal::Rehearsal> m_rehearsal;
};

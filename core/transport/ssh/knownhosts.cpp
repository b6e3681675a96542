// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/knownhosts.h"

#include "core/transport/ssh/sshdestination.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::transport {

namespace {

/// How known_hosts calls a host on another port than 22.
QString nameOf(const QString &host, quint16 port)
{
    return port == 22 ? host : u"[%1]:%2"_s.arg(host).arg(port);
}

bool fitsHash(const QString &hashed, const QString &name)
{
    const auto parts = hashed.split(u'|'); // "", "1", salt, hash
    if (parts.size() != 4 || parts[1] != "1"_L1)
        return false;
    const auto salt = QByteArray::fromBase64(parts[2].toLatin1());
    const auto expected = QByteArray::fromBase64(parts[3].toLatin1());
    return QMessageAuthenticationCode::hash(name.toUtf8(), salt, QCryptographicHash::Sha1) == expected;
}

} // namespace

QString HostKey::fingerprint() const
{
    const auto hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return "SHA256:"_L1 + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

KnownHosts KnownHosts::read(const QStringList &files)
{
    KnownHosts known;
    for (const QString &file : files)
        known.readFile(file);
    return known;
}

void KnownHosts::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (int number = 1; !file.atEnd(); ++number) {
        auto words = QString::fromUtf8(file.readLine()).simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty() || words.front().startsWith(u'#'))
            continue;
        Line line{Mark::None, {}, {}, path, number};
        if (words.front() == "@revoked"_L1)
            line.mark = Mark::Revoked;
        else if (words.front() == "@cert-authority"_L1)
            line.mark = Mark::Authority;
        if (words.front().startsWith(u'@'))
            words.removeFirst();
        if (words.size() < 3)
            continue;
        line.names = words[0].toLower();
        if (words[0].startsWith(u'|'))
            line.names = words[0];
        line.key = {words[1], QByteArray::fromBase64(words[2].toLatin1())};
        m_lines.push_back(std::move(line));
    }
}

bool KnownHosts::isAbout(const Line &line, const QString &name)
{
    if (line.names.startsWith(u'|'))
        return fitsHash(line.names, name);
    return matchesHostPatterns(name, line.names.split(u','));
}

HostKeyVerdict KnownHosts::verdict(const QString &host, quint16 port, const HostKey &key) const
{
    using enum HostKeyVerdict::Kind;
    const QString name = nameOf(host, port).toLower();
    const auto says = [&](HostKeyVerdict::Kind kind, const Line &line) {
        return HostKeyVerdict{kind, line.file, line.number};
    };
    HostKeyVerdict verdict;
    for (const Line &line : m_lines) {
        if (!isAbout(line, name))
            continue;
        const bool isSame = line.key.blob == key.blob;
        if (line.mark == Mark::Revoked && isSame)
            return says(Revoked, line);
        if (line.mark == Mark::None && isSame)
            verdict = says(Known, line);
        else if (line.mark == Mark::None && verdict.kind != Known
                 && (verdict.kind != Changed || line.key.type == key.type))
            verdict = says(Changed, line);
        else if (line.mark == Mark::Authority && verdict.kind == Unknown)
            verdict = says(AuthorityOnly, line);
    }
    return verdict;
}

QStringList KnownHosts::types(const QString &host, quint16 port) const
{
    const QString name = nameOf(host, port).toLower();
    QStringList types;
    for (const Line &line : m_lines)
        if (line.mark == Mark::None && !types.contains(line.key.type) && isAbout(line, name))
            types += line.key.type;
    return types;
}

base::Result<void> KnownHosts::add(const QString &path, const QString &host, quint16 port, const HostKey &key)
{
    const auto failed = [&](const QString &why) {
        return base::failure(base::ErrorCode::Internal, u"cannot add the host key to %1: %2"_s.arg(path, why));
    };
    if (const QFileInfo about(path); !about.dir().exists()) {
        if (!about.dir().mkpath(u"."_s))
            return failed(u"cannot make its folder"_s);
        QFile::setPermissions(about.absolutePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QFile file(path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite))
        return failed(file.errorString());
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // A last line without its end must not swallow ours.
    QByteArray text;
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
        text = "\n";
    text += nameOf(host, port).toUtf8() + ' ' + key.type.toLatin1() + ' ' + key.blob.toBase64() + '\n';
    file.seek(file.size());
    if (file.write(text) != text.size() || !file.flush())
        return failed(file.errorString());
    return {};
}

} // namespace pilothouse::transport

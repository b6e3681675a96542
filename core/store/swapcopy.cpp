// SPDX-License-Identifier: Apache-2.0
#include "core/store/swapcopy.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::store {

using base::ErrorCode;

namespace {

constexpr auto onlyUs = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 largestCopy = qint64(64) * 1024 * 1024;

/// When a process began, in the kernel's ticks: with its number, its name for good. Empty if there is none.
QString beginningOf(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = stat.readAll();
    // The name of the program, in brackets, may have blanks: 20 fields behind it is the time (proc(5), field 22).
    const QByteArrayList fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTime = 19;
    return fields.size() > startTime ? QString::fromLatin1(fields[startTime]) : QString();
}

QString host()
{
    return QString::fromLatin1(QSysInfo::bootUniqueId());
}

bool isOpenElsewhere(const QJsonObject &owner)
{
    const QString began = beginningOf(owner["process"_L1].toInteger());
    return owner["boot"_L1].toString() == host() && !began.isEmpty() && began == owner["began"_L1].toString();
}

} // namespace

SwapCopy::SwapCopy(const QString &file, QString directory)
    : m_file(QFileInfo(file).canonicalFilePath())
    , m_directory(std::move(directory))
{
    if (m_file.isEmpty())
        m_file = QFileInfo(file).absoluteFilePath();
    m_stem = QString::fromLatin1(digestOf(m_file.toUtf8()).first(32));
}

QByteArray SwapCopy::digestOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

base::Result<void> SwapCopy::write(const QByteArray &text, const QByteArray &former) const
{
    if (!QDir().mkpath(m_directory) || !QFile::setPermissions(m_directory, onlyUs | QFileDevice::ExeOwner))
        return base::failure(ErrorCode::Internal, m_directory + u": cannot be made for us alone"_s);
    const qint64 process = ::getpid();
    const QJsonObject head{{u"file"_s, m_file},
                           {u"former"_s, QString::fromLatin1(digestOf(former))},
                           {u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                           {u"boot"_s, host()},
                           {u"process"_s, process},
                           {u"began"_s, beginningOf(process)}};
    QSaveFile file(u"%1/%2-%3"_s.arg(m_directory, m_stem).arg(process));
    // The rights before the content: nobody reads it in between.
    const bool opened = file.open(QIODevice::WriteOnly) && file.setPermissions(onlyUs);
    if (opened)
        file.write(QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + text);
    if (!opened || !file.commit())
        return base::failure(ErrorCode::Internal, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

void SwapCopy::remove() const
{
    QFile::remove(u"%1/%2-%3"_s.arg(m_directory, m_stem).arg(::getpid()));
}

void SwapCopy::remove(const LeftText &text)
{
    QFile::remove(text.path);
}

std::vector<LeftText> SwapCopy::left() const
{
    std::vector<LeftText> all;
    for (const QFileInfo &entry : QDir(m_directory).entryInfoList({m_stem + u"-*"_s}, QDir::Files)) {
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestCopy)
            continue;
        const auto head = QJsonDocument::fromJson(file.readLine()).object();
        // Two files may have one digest in theory, and a copy that cannot be told apart is no copy.
        if (head["file"_L1].toString() != m_file || isOpenElsewhere(head))
            continue;
        all.push_back({.path = entry.filePath(),
                       .at = QDateTime::fromString(head["at"_L1].toString(), Qt::ISODate),
                       .text = file.readAll(),
                       .formerDigest = head["former"_L1].toString().toLatin1()});
    }
    std::ranges::sort(all, std::ranges::greater(), &LeftText::at);
    return all;
}

} // namespace pilothouse::store

// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/template/templatefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr qint64 mostBytes = qint64(64) * 1024 * 1024;
constexpr qsizetype mostFiles = 10'000;

bool isRelativeAndInside(const QString &name)
{
    const QStringList pieces = name.split(u'/');
    return !name.contains(QChar(u'\0')) && !pieces.contains(u".."_s) && !pieces.contains(QString());
}

} // namespace

TemplateFiles::TemplateFiles(QString directory)
    : m_directory(std::move(directory))
{
}

TemplateSource TemplateFiles::read(const QString &name)
{
    if (const auto known = m_sources.constFind(name); known != m_sources.constEnd())
        return *known;
    if (m_sources.size() >= mostFiles)
        return RefusedTemplate{u"the templates include more than %1 files"_s.arg(mostFiles)};
    TemplateSource source = fetch(name);
    m_sources.insert(name, source);
    return source;
}

TemplateSource TemplateFiles::fetch(const QString &name)
{
    if (!isRelativeAndInside(name))
        return NoSuchTemplate{};
    const QString base = QDir(m_directory.isEmpty() ? u"."_s : m_directory).canonicalPath();
    const QString real = QFileInfo(pathOf(name)).canonicalFilePath();
    if (real.isEmpty() || base.isEmpty())
        return NoSuchTemplate{};
    if (!real.startsWith(base.endsWith(u'/') ? base : base + u'/'))
        return RefusedTemplate{u"the template \"%1\" lies outside of the manifest's directory"_s.arg(name)};
    const QFileInfo about(real);
    // A pipe or a device would block or never end. Jinja too takes a directory for nothing.
    if (!about.isFile())
        return NoSuchTemplate{};
    if (about.size() > mostBytes - m_byteCount)
        return RefusedTemplate{u"the templates include more than %1 MB"_s.arg(mostBytes >> 20)};
    QFile file(real);
    if (!file.open(QIODevice::ReadOnly))
        return RefusedTemplate{u"the template \"%1\" cannot be read: %2"_s.arg(name, file.errorString())};
    const QByteArray bytes = file.read(mostBytes - m_byteCount);
    m_byteCount += bytes.size();
    return bytes;
}

QString TemplateFiles::pathOf(const QString &name) const
{
    if (m_directory.isEmpty())
        return name;
    return m_directory.endsWith(u'/') ? m_directory + name : m_directory + u'/' + name;
}

QStringList TemplateFiles::paths() const
{
    QStringList paths;
    for (auto it = m_sources.cbegin(); it != m_sources.cend(); ++it) {
        if (std::holds_alternative<QByteArray>(it.value()))
            paths += pathOf(it.key());
    }
    paths.sort();
    return paths;
}

} // namespace pilothouse::manifest

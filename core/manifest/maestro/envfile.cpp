// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/envfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Of one file's variables, handed out to each instance that names it.
constexpr std::size_t mostVariables = 5'000'000;
constexpr qint64 largestFileByteCount = qint64(4) * 1024 * 1024;

EnvFile unreadable(const QString &why)
{
    EnvFile file;
    file.unreadable = why;
    return file;
}

EnvFile readFile(const QString &path)
{
    const QFileInfo about(path);
    if (!about.exists())
        return unreadable(u"no such file"_s);
    if (!about.isFile()) // a pipe or a device would block or never end
        return unreadable(u"not a regular file"_s);
    if (about.size() > largestFileByteCount)
        return unreadable(u"larger than 4 MB"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    return parseEnvFile(file.read(largestFileByteCount), path);
}

} // namespace

EnvFile parseEnvFile(const QByteArray &text, const QString &path)
{
    EnvFile file;
    const auto problem = [&](int line, const QString &what) {
        file.problems.push_back({model::Severity::Error, {path, line, 1}, what, {}, u"env-file"_s});
    };
    int number = 0;
    QString content = QString::fromUtf8(text);
    content.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    const auto lines = QStringView(content).split(u'\n');
    for (const QStringView line : lines) {
        ++number;
        const QStringView stripped = line.trimmed();
        if (line.startsWith(u'#') || stripped.isEmpty())
            continue;
        const auto equals = stripped.indexOf(u'=');
        if (stripped.contains(QChar::ReplacementCharacter))
            problem(number, u"not valid UTF-8"_s);
        else if (equals < 0)
            problem(number, u"a line of an env file must be NAME=VALUE, but this one has no \"=\""_s);
        else if (equals == 0)
            problem(number, u"a line of an env file must be NAME=VALUE, but this one has no name"_s);
        else
            file.variables.push_back({{stripped.left(equals).toString(), stripped.mid(equals + 1).toString()},
                                      model::VariableOrigin::InstanceFile,
                                      {path, number, 1}});
    }
    return file;
}

const EnvFile &EnvFiles::read(const QString &name, Problems &problems)
{
    if (const auto known = m_files.constFind(name); known != m_files.constEnd()) {
        static const EnvFile tooMany = unreadable(u"the env files of all instances together are too large"_s);
        m_handedOut += known->variables.size();
        return m_handedOut > mostVariables ? tooMany : *known;
    }
    const QString path = m_baseDirectory.isEmpty() || QDir::isAbsolutePath(name) ? name : m_baseDirectory + u'/' + name;
    const auto file = m_files.insert(name, readFile(path));
    for (const model::Diagnostic &problem : std::as_const(*file).problems)
        problems.add(problem);
    return *file;
}

} // namespace pilothouse::manifest

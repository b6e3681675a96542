// SPDX-License-Identifier: Apache-2.0
#include "app/start/newmanifest.h"

#include "core/manifest/edit/put.h"
#include "core/store/textfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

void NewManifest::begin()
{
    m_name.clear();
    m_path.clear();
    m_problem.clear();
    Q_EMIT changed();
}

void NewManifest::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_problem.clear();
    Q_EMIT changed();
}

QString NewManifest::path() const
{
    static const QRegularExpression unsafe(u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString name = m_name.trimmed();
    return !m_path.isEmpty() || name.isEmpty() ? m_path : u"~/%1.yaml"_s.arg(QString(name).replace(unsafe, u"-"_s));
}

void NewManifest::setPath(const QString &path)
{
    if (path == this->path())
        return;
    m_path = path;
    m_problem.clear();
    Q_EMIT changed();
}

void NewManifest::create()
{
    if (!isComplete())
        return;
    QString file = path().trimmed();
    if (file.startsWith("~/"_L1))
        file = QDir::home().filePath(file.mid(2));
    file = QFileInfo(QDir::home(), file).absoluteFilePath();
    const QByteArray text =
        "__maestro: {schema: 2}\nname: " + manifest::edit::yamlScalar(m_name.trimmed()) + "\nships: {}\n";
    if (QFileInfo::exists(file))
        m_problem = tr("There is a file of that name already.");
    else if (const auto written = store::createText(file, text); !written)
        m_problem = written.error().message;
    else
        m_problem.clear();
    Q_EMIT changed();
    if (m_problem.isEmpty())
        Q_EMIT created(QUrl::fromLocalFile(file));
}

} // namespace pilothouse::app

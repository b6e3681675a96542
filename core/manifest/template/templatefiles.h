// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

#include <variant>

namespace pilothouse::manifest {

/// There is no such file below the manifest's directory.
struct NoSuchTemplate {
};

/// The file is there, but templates may not have it.
struct RefusedTemplate {
    QString reason; ///< in English, for the operator
};

using TemplateSource = std::variant<QByteArray, NoSuchTemplate, RefusedTemplate>;

/// The files that the templates of one manifest may include: regular ones below its directory. A symbolic link may lead
/// to another place in the directory, never out of it. Every file is read once, so that all passes see the same.
class TemplateFiles
{
public:
    /// An empty directory is the current one.
    explicit TemplateFiles(QString directory);

    [[nodiscard]] TemplateSource read(const QString &name);

    /// Where a template lies, as the operator would write it.
    [[nodiscard]] QString pathOf(const QString &name) const;

    /// The paths of all files that were read.
    [[nodiscard]] QStringList paths() const;

private:
    [[nodiscard]] TemplateSource fetch(const QString &name);

    QString m_directory;
    QHash<QString, TemplateSource> m_sources;
    qint64 m_byteCount = 0;
};

} // namespace pilothouse::manifest

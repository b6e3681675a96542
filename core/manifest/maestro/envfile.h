// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/problems.h"
#include "core/model/environment.h"

#include <QHash>

namespace pilothouse::manifest {

/// An env file as read: variables with their lines, or why it cannot be read.
struct EnvFile {
    std::vector<model::Variable> variables; ///< `where` is the line in the env file
    std::vector<model::Diagnostic> problems;
    QString unreadable; ///< why; empty if it was read
};

/// Reads one env file's text (specification §7): `NAME=VALUE`, comments with `#` in the first column, blank lines
/// skipped. A message never repeats a line: it may hold a secret.
[[nodiscard]] EnvFile parseEnvFile(const QByteArray &text, const QString &path);

/// The env files of a manifest, each read once however many instances name it.
class EnvFiles
{
public:
    /// Relative names are looked up in the base directory ("" is the current one).
    explicit EnvFiles(QString baseDirectory)
        : m_baseDirectory(std::move(baseDirectory))
    {
    }

    /// Valid until the next call. What is wrong in the file is put into `problems` the first time.
    [[nodiscard]] const EnvFile &read(const QString &name, Problems &problems);

private:
    QString m_baseDirectory;
    QHash<QString, EnvFile> m_files;
    std::size_t m_handedOut = 0; ///< variables in all
};

} // namespace pilothouse::manifest

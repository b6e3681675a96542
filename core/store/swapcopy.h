// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/store/trust.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace pilothouse::store {

/// What was typed into a file and is not saved, as it was left by a program that ended without asking.
struct LeftText {
    QString path; ///< of the copy
    QDateTime at; ///< when it was written, UTC
    QByteArray text;
    QByteArray formerDigest; ///< SHA-256 of the file when it was last read or saved
};

/// Keeps a copy of a file's unsaved text where it outlives a crash: in $XDG_DATA_HOME/pilothouse/unsaved, mode 0600, a
/// copy for each program that has the file open. Functions block for that copy; safe in any thread.
class SwapCopy
{
public:
    explicit SwapCopy(const QString &file, QString directory = dataDirectory() + QLatin1StringView("/unsaved"));

    /// Writes it anew, all or nothing. Fails where the directory cannot be written.
    [[nodiscard]] base::Result<void> write(const QByteArray &text, const QByteArray &former) const;
    /// There is nothing unsaved any more.
    void remove() const;

    /// The copies of programs that have ended, newest first.
    [[nodiscard]] std::vector<LeftText> left() const;
    static void remove(const LeftText &text);

    [[nodiscard]] static QByteArray digestOf(const QByteArray &text);

private:
    QString m_file;
    QString m_directory;
    QString m_stem; ///< of the names of all its copies
};

} // namespace pilothouse::store

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QJsonArray>

#include <functional>

namespace pilothouse::store {

/// A list in a file that nobody else may read (mode 0600, in a directory of mode 0700), shared by programs that run at
/// once. Blocks for that small file.
class PrivateList
{
public:
    explicit PrivateList(QString path)
        : m_path(std::move(path))
    {
    }

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Empty if there is none, or if somebody else could have written or read it.
    [[nodiscard]] QJsonArray read() const;
    /// Changes it, all or nothing. Fails when the file cannot be written.
    [[nodiscard]] base::Result<void> change(const std::function<void(QJsonArray &)> &edit) const;

private:
    [[nodiscard]] base::Result<void> write(const QJsonArray &list) const;

    QString m_path;
};

} // namespace pilothouse::store

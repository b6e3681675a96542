// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/localcommand.h"

#include <vector>

namespace pilothouse::store {

/// Where things are remembered that the programs share: pilothouse/ under the user's data directory.
[[nodiscard]] QString dataDirectory();

/// Which programs a manifest may run on this computer, because the operator said so once. Bound to the manifest's
/// place and to each command's whole text: another command, or the same from elsewhere, is asked for again.
/// Only hashes are kept, in a file that nobody else can read. Reads and writes that small file at each call.
class Trust
{
public:
    /// `manifest` as the operator named it ("-": standard input).
    explicit Trust(const QString &manifest, const QString &directory = dataDirectory());

    /// Those of the commands that nobody has said yes to.
    [[nodiscard]] std::vector<model::LocalCommand> untrusted(const std::vector<model::LocalCommand> &commands) const;

    /// Remembers a yes. Fails when the file cannot be written.
    [[nodiscard]] base::Result<void> trust(const std::vector<model::LocalCommand> &commands) const;

private:
    [[nodiscard]] QByteArray seal(const model::LocalCommand &command) const;
    [[nodiscard]] QByteArrayList known() const;

    QString m_manifest;
    QString m_directory;
};

} // namespace pilothouse::store

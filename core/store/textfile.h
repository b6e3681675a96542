// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace pilothouse::store {

/// Puts `text` in place of a file's `former` text, all or nothing, even if the machine loses power: another file beside
/// it is written, flushed to the disk and renamed over it. Permissions stay, the owner where we may set it; a symbolic
/// link stays and its target is replaced. Fails with Conflict if the file no longer has the former text, NotFound if it
/// is gone; the file is then as it was. Blocks.
[[nodiscard]] base::Result<void> replaceText(const QString &path, const QByteArray &former, const QByteArray &text);

/// Writes a file that is gone, or was never there, all or nothing. Blocks.
[[nodiscard]] base::Result<void> createText(const QString &path, const QByteArray &text);

} // namespace pilothouse::store

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCryptographicHash>
#include <QString>

namespace pilothouse::rehearsal {

/// 64 hex digits that follow from the text: ids of images, containers and networks.
[[nodiscard]] inline QString digest(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace pilothouse::rehearsal

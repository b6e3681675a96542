// SPDX-License-Identifier: Apache-2.0
#include "app/shell/pages.h"

#include <QMetaEnum>

namespace pilothouse::app::pages {

std::optional<Kind> fromName(const QString &name)
{
    const QMetaEnum pages = QMetaEnum::fromType<Kind>();
    for (int i = 0; i < pages.keyCount(); ++i) {
        if (name.compare(QLatin1StringView(pages.key(i)), Qt::CaseInsensitive) == 0)
            return Kind(pages.value(i));
    }
    return std::nullopt;
}

QString toName(Kind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<Kind>().valueToKey(int(kind))).toLower();
}

} // namespace pilothouse::app::pages

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/audit/event.h"

#include <QTimeZone>

namespace pilothouse::audit {

/// web-1, web-2… of the service web on prod-1.
inline std::vector<Target> webs(int count)
{
    std::vector<Target> targets;
    for (int i = 1; i <= count; ++i)
        targets.push_back({{QStringLiteral("web-%1").arg(i)},
                           {QStringLiteral("web")},
                           {QStringLiteral("prod-1")},
                           QStringLiteral("10.0.0.1")});
    return targets;
}

/// ann starts so many webs at noon.
inline Event occasion(Event::Moment moment, int count = 2, const QString &message = {})
{
    return {QDateTime(QDate(2026, 11, 21), QTime(12, 0, 0, 42), QTimeZone::utc()),
            moment,
            Event::Scope::Play,
            QStringLiteral("start"),
            QStringLiteral("ann"),
            webs(count),
            message};
}

} // namespace pilothouse::audit

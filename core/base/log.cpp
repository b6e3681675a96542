// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"

#include <QRegularExpression>

namespace pilothouse::base {

Q_LOGGING_CATEGORY(transportLog, "pilothouse.transport", QtWarningMsg)
Q_LOGGING_CATEGORY(fleetLog, "pilothouse.fleet", QtWarningMsg)
Q_LOGGING_CATEGORY(executionLog, "pilothouse.execution", QtWarningMsg)

bool looksSecret(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|PRIVATE|API_?KEY|(^|[_.-])(KEY|PWD|PASS)([_.-]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

QString mask()
{
    return QStringLiteral("••••••");
}

} // namespace pilothouse::base

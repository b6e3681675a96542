// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace pilothouse::base {

/// Diagnostics for developers, off unless QT_LOGGING_RULES says otherwise. What an operator must know
/// is a value (Error, Diagnostic, RunEvent), never a log line.
Q_DECLARE_LOGGING_CATEGORY(transportLog)
Q_DECLARE_LOGGING_CATEGORY(fleetLog)
Q_DECLARE_LOGGING_CATEGORY(executionLog)

/// Whether a variable, label or option of this name is likely to hold a secret: it contains PASSWORD,
/// SECRET, TOKEN, CREDENTIAL, PRIVATE or API_KEY, or a word that is KEY, PWD or PASS, in any case.
[[nodiscard]] bool looksSecret(const QString &name);

/// What is shown in place of a secret value.
[[nodiscard]] QString mask();

} // namespace pilothouse::base

// SPDX-License-Identifier: Apache-2.0
#include "core/model/diagnostic.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::model {

QString toString(const Diagnostic &diagnostic)
{
    const QString severity = diagnostic.severity == Severity::Error ? u"error"_s : u"warning"_s;
    QString line = u"%1:%2:%3: %4: %5"_s.arg(diagnostic.where.file)
                       .arg(diagnostic.where.line)
                       .arg(diagnostic.where.column)
                       .arg(severity, diagnostic.text);
    if (!diagnostic.suggestion.isEmpty())
        line += u"; "_s + diagnostic.suggestion;
    return line;
}

bool hasErrors(const std::vector<Diagnostic> &diagnostics)
{
    return std::ranges::any_of(diagnostics, [](const Diagnostic &d) { return d.severity == Severity::Error; });
}

} // namespace pilothouse::model

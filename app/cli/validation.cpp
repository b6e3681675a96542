// SPDX-License-Identifier: Apache-2.0
#include "app/cli/validation.h"

#include "app/cli/task.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace {

QString counted(std::size_t count, const QString &noun)
{
    return u"%1 %2%3"_s.arg(count).arg(noun, count == 1 ? u""_s : u"s"_s);
}

} // namespace

void printDiagnostics(const manifest::Loaded &loaded)
{
    for (const auto &diagnostic : loaded.diagnostics)
        printError(model::toString(diagnostic) + u'\n');
}

QJsonObject toJson(const model::Diagnostic &d)
{
    return {{u"severity"_s, d.severity == model::Severity::Error ? u"error"_s : u"warning"_s},
            {u"file"_s, d.where.file},
            {u"line"_s, d.where.line},
            {u"column"_s, d.where.column},
            {u"text"_s, d.text},
            {u"suggestion"_s, d.suggestion},
            {u"rule"_s, d.rule}};
}

QJsonObject toJson(const manifest::Loaded &loaded)
{
    QJsonArray diagnostics;
    for (const auto &d : loaded.diagnostics) {
        diagnostics.push_back(toJson(d));
    }
    return {{u"valid"_s, loaded.isValid()}, {u"diagnostics"_s, diagnostics}};
}

int showValidation(const Arguments &arguments, const manifest::Loaded &loaded)
{
    if (arguments.format == Format::Json) {
        printJson(toJson(loaded));
    } else {
        printDiagnostics(loaded);
        if (loaded.isValid())
            printOut(u"%1: valid: %2, %3, %4\n"_s.arg(arguments.file,
                                                      counted(loaded.environment->ships.size(), u"ship"_s),
                                                      counted(loaded.environment->services.size(), u"service"_s),
                                                      counted(loaded.environment->instances.size(), u"instance"_s)));
    }
    return loaded.isValid() ? exitDone : exitInvalidManifest;
}

} // namespace pilothouse::cli

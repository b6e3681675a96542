// SPDX-License-Identifier: Apache-2.0
//
// plain-secret. What it finds is never repeated.
#include "core/manifest/lint/examination.h"

#include "core/base/log.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

/// "postgres://user:password@host".
bool holdsLogin(const QString &value)
{
    static const QRegularExpression login(uR"(://[^/:@\s]*:[^/@\s]+@)"_s);
    return value.contains("://"_L1) && login.match(value).hasMatch();
}

/// A switch, a number or a place is no secret, whatever its name says.
bool isHarmless(const QString &name, const QString &value)
{
    static const QRegularExpression number(uR"(\A\d{1,5}\z)"_s);
    static const QRegularExpression place(u"(_FILE|_PATH|_DIR|_URL|_NAME|_ID)\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return value.isEmpty() || value.compare("true"_L1, Qt::CaseInsensitive) == 0
        || value.compare("false"_L1, Qt::CaseInsensitive) == 0 || number.match(value).hasMatch()
        || value.startsWith("/run/secrets/"_L1) || place.match(name).hasMatch();
}

/// Whether the operator's own line has it, and not what a template puts there.
bool isLiteral(const Examination &examination, const model::SourceLocation &where)
{
    const QString line = examination.written(where);
    return !line.isEmpty() && !line.contains("{{"_L1);
}

void examine(Examination &examination, const std::vector<model::Variable> &variables, const model::Thing &about)
{
    for (const auto &variable : variables) {
        const QString &name = variable.setting.name;
        const QString value = variable.setting.value.value_or(QString());
        const bool isSecret = (base::looksSecret(name) && !isHarmless(name, value)) || holdsLogin(value);
        if (isSecret && isLiteral(examination, variable.where))
            examination.add(
                {.rule = "plain-secret"_L1,
                 .where = variable.where,
                 .about = about,
                 .text = u"variable %1 looks like a secret, and everybody who reads the manifest reads it"_s.arg(name),
                 .suggestion = u"take it from the environment: \"{{ env.%1 }}\", or from an env file"_s.arg(name)});
    }
}

} // namespace

void examineSecrets(Examination &examination)
{
    const auto &environment = examination.environment();
    for (const auto &service : environment.services)
        examine(examination, service.variables, thingOf(service));
    for (const auto &instance : environment.instances)
        examine(examination, instance.variables, thingOf(instance));
}

} // namespace pilothouse::manifest::lint

// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/lint/lint.h"

#include "core/manifest/lint/examination.h"
#include "core/manifest/lint/loaderfixes.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

/// The loader begins what it says with whom it is about.
std::optional<model::Thing> aboutWhom(const model::Diagnostic &diagnostic)
{
    static const QRegularExpression beginning(uR"(\A(instance|service|ship) (\S+): )"_s);
    const auto match = beginning.match(diagnostic.text);
    if (!match.hasMatch())
        return std::nullopt;
    for (const auto kind : {model::Thing::Kind::Instance, model::Thing::Kind::Service, model::Thing::Kind::Ship})
        if (match.capturedView(1) == toIdentifier(kind))
            return model::Thing{kind, match.captured(2)};
    return std::nullopt;
}

/// What makes a manifest invalid stays an error.
Severity severityOf(const model::Diagnostic &diagnostic, const Settings &settings)
{
    if (diagnostic.severity == model::Severity::Error)
        return Severity::Error;
    const auto given = settings.given(diagnostic.rule);
    return given.value_or(Severity::Warning);
}

Finding toFinding(const model::Diagnostic &diagnostic, Severity severity, LoaderFixes &fixes)
{
    return {.severity = severity,
            .rule = diagnostic.rule,
            .where = diagnostic.where,
            .about = aboutWhom(diagnostic),
            .text = diagnostic.text,
            .suggestion = diagnostic.suggestion,
            .fix = fixes.of(diagnostic)};
}

/// The manifest first, then what it reads, each by place.
void sortByPlace(std::vector<Finding> &findings, const QString &file)
{
    std::ranges::stable_sort(findings, {}, [&](const Finding &finding) {
        const auto &where = finding.where;
        return std::tuple(where.file != file, where.file, where.line, where.column);
    });
}

} // namespace

std::vector<Finding> ofLoader(const Loaded &loaded, const Settings &settings)
{
    std::vector<Finding> findings;
    LoaderFixes fixes(loaded);
    for (const auto &diagnostic : loaded.diagnostics)
        if (const Severity severity = severityOf(diagnostic, settings); severity != Severity::Off)
            findings.push_back(toFinding(diagnostic, severity, fixes));
    return findings;
}

std::vector<Finding> examine(const Loaded &loaded, const model::ObservedState &observed, const Settings &settings)
{
    std::vector<Finding> findings;
    if (loaded.environment) {
        Examination examination(loaded, observed, settings);
        for (const auto rule :
             {examineImages, examineDependencies, examinePorts, examineShips, examineVariables, examineSecrets})
            rule(examination);
        findings = examination.take();
    }
    std::ranges::move(ofLoader(loaded, settings), std::back_inserter(findings));
    sortByPlace(findings, loaded.environment ? loaded.environment->file : QString());
    return findings;
}

QString toString(const Finding &finding)
{
    const auto &where = finding.where;
    const QString suggestion = finding.suggestion.isEmpty() ? QString() : u"; "_s + finding.suggestion;
    return u"%1:%2:%3: %4: %5%6 [%7]"_s.arg(where.file, QString::number(where.line), QString::number(where.column),
                                            toIdentifier(finding.severity), finding.text, suggestion, finding.rule);
}

bool hasErrors(const std::vector<Finding> &findings)
{
    return std::ranges::any_of(findings, [](const Finding &f) { return f.severity == Severity::Error; });
}

} // namespace pilothouse::manifest::lint

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/linting.h"

#include "app/cli/task.h"
#include "core/manifest/lint/fixing.h"
#include "core/manifest/lint/lint.h"
#include "core/manifest/template/templaterenderer.h"
#include "core/store/textfile.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

namespace lint = manifest::lint;

namespace {

using Findings = std::vector<lint::Finding>;

/// What --fix did to the file.
struct Mended {
    QByteArray diff;
    QByteArray text; ///< of the manifest now
    Findings done;
};

QString counted(qsizetype count, const QString &noun)
{
    return u"%1 %2%3"_s.arg(count).arg(noun, count == 1 ? u""_s : u"s"_s);
}

qsizetype count(const Findings &findings, lint::Severity severity)
{
    return std::ranges::count(findings, severity, &lint::Finding::severity);
}

QString sentence(const Arguments &arguments, const Findings &findings)
{
    if (findings.empty())
        return u"%1: nothing found\n"_s.arg(arguments.file);
    const auto fixable = [&](lint::Fix::Certainty certainty) {
        return std::ranges::count_if(
            findings, [&](const auto &finding) { return finding.fix && finding.fix->certainty == certainty; });
    };
    QString text = u"%1: %2, %3, %4"_s.arg(arguments.file, counted(count(findings, lint::Severity::Error), u"error"_s),
                                           counted(count(findings, lint::Severity::Warning), u"warning"_s),
                                           counted(count(findings, lint::Severity::Hint), u"hint"_s));
    if (const auto sure = fixable(lint::Fix::Certainty::Sure); sure > 0)
        text += u"; --fix mends %1"_s.arg(sure);
    if (const auto proposed = fixable(lint::Fix::Certainty::Proposed); proposed > 0)
        text += u"; --fix --rule ID has a proposal for %1"_s.arg(proposed);
    return text + u'\n';
}

QJsonArray toJson(const Findings &findings)
{
    QJsonArray array;
    for (const auto &finding : findings)
        array.push_back(cli::toJson(finding));
    return array;
}

void print(const Arguments &arguments, const Findings &findings, const Mended &mended)
{
    const bool isFilter = arguments.fixing == Fixing::Sure && arguments.file == "-"_L1 && !arguments.dryRun;
    if (arguments.format == Format::Json) {
        QJsonObject json{{u"file"_s, arguments.file},
                         {u"errors"_s, count(findings, lint::Severity::Error)},
                         {u"warnings"_s, count(findings, lint::Severity::Warning)},
                         {u"hints"_s, count(findings, lint::Severity::Hint)},
                         {u"diagnostics"_s, toJson(findings)}};
        if (arguments.fixing == Fixing::Sure) {
            json[u"fixed"_s] = toJson(mended.done);
            json[u"diff"_s] = QString::fromUtf8(mended.diff);
            json[u"written"_s] = !mended.diff.isEmpty() && !arguments.dryRun && arguments.file != "-"_L1;
        }
        printJson(json);
        return;
    }
    for (const auto &finding : findings)
        printError(lint::toString(finding) + u'\n');
    if (isFilter)
        printOut(QString::fromUtf8(mended.text));
    else
        printOut(QString::fromUtf8(mended.diff) + sentence(arguments, findings));
}

/// Those whose proposals are made, too.
QStringList chosenRules(const Arguments &arguments)
{
    QStringList chosen;
    std::ranges::copy_if(arguments.words, std::back_inserter(chosen),
                         [](const QString &word) { return lint::findRule(word) != nullptr; });
    return chosen;
}

/// Writes what is mended, unless it is only to be shown.
base::Result<Mended> mend(const Arguments &arguments, const QByteArray &text, const Findings &findings,
                          manifest::TemplateRenderer &renderer)
{
    const auto fixed = lint::fix(text, arguments.file, findings, renderer, chosenRules(arguments));
    for (const auto &[finding, error] : fixed.refused)
        printError(u"%1: not fixed: %2\n"_s.arg(lint::toString(finding), error.message));
    const bool isWritten = !arguments.dryRun && arguments.file != "-"_L1 && fixed.edited.text != text;
    if (isWritten)
        if (auto written = store::replaceText(arguments.file, text, fixed.edited.text); !written)
            return tl::unexpected(written.error());
    return Mended{.diff = manifest::edit::unifiedDiff(text, fixed.edited.patch, arguments.file.toUtf8()),
                  .text = fixed.edited.text,
                  .done = fixed.done};
}

base::Result<lint::Settings> settingsOf(const Arguments &arguments, Findings &problems)
{
    auto settings = lint::readSettings(arguments.file, problems);
    for (const auto &word : arguments.words) {
        const bool isChoice = arguments.fixing == Fixing::Sure && lint::findRule(word);
        if (isChoice)
            continue;
        if (auto set = settings.set(word); !set)
            return tl::unexpected(set.error());
    }
    return settings;
}

} // namespace

QJsonObject toJson(const lint::Finding &finding)
{
    QJsonObject json{{u"severity"_s, lint::toIdentifier(finding.severity)},
                     {u"rule"_s, finding.rule},
                     {u"file"_s, finding.where.file},
                     {u"line"_s, finding.where.line},
                     {u"column"_s, finding.where.column},
                     {u"text"_s, finding.text},
                     {u"suggestion"_s, finding.suggestion}};
    if (finding.about)
        json[u"about"_s] =
            QJsonObject{{u"kind"_s, model::toIdentifier(finding.about->kind)}, {u"name"_s, finding.about->name}};
    if (finding.fix)
        json[u"fix"_s] = QJsonObject{{u"title"_s, finding.fix->title},
                                     {u"sure"_s, finding.fix->certainty == lint::Fix::Certainty::Sure}};
    return json;
}

int explainRule(const QString &id)
{
    const QString page = lint::pageOf(id);
    if (page.isEmpty()) {
        QStringList ids;
        for (const auto &rule : lint::rules())
            ids += rule.id;
        const QString nearest = lint::nearestRule(id);
        return refuseUsage(u"there is no lint rule \"%1\"; %2"_s.arg(
            id, nearest.isEmpty() ? u"the rules are "_s + ids.join(u", "_s) : nearest));
    }
    printOut(page);
    return exitDone;
}

int showLint(const Arguments &arguments, const manifest::Loaded &loaded, const model::ObservedState &observed)
{
    Findings problems;
    const auto settings = settingsOf(arguments, problems);
    if (!settings)
        return refuseUsage(settings.error().message);
    auto findings = lint::examine(loaded, observed, *settings);
    Mended mended{.diff = {}, .text = loaded.text, .done = {}};
    if (arguments.fixing == Fixing::Sure && !loaded.text.isEmpty()) {
        manifest::TemplateRenderer renderer;
        auto result = mend(arguments, loaded.text, findings, renderer);
        if (!result) {
            printFailure(result.error());
            return exitFailed;
        }
        mended = std::move(*result);
        findings = lint::examine(manifest::parse(mended.text, arguments.file, renderer), observed, *settings);
    }
    findings.insert(findings.begin(), problems.begin(), problems.end());
    print(arguments, findings, mended);
    return lint::hasErrors(findings) ? exitInvalidManifest : exitDone;
}

} // namespace pilothouse::cli

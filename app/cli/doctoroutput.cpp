// SPDX-License-Identifier: Apache-2.0
#include "app/cli/doctoroutput.h"

#include "app/doctor/advice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using fleet::Finding;
using Outcome = Finding::Outcome;

namespace {

QString stepOf(const Finding &finding)
{
    const QString step = QString(toIdentifier(finding.step)).replace(u'-', u' ');
    return finding.jump.isEmpty() ? step : u"%1 (%2)"_s.arg(step, finding.jump);
}

Cell outcomeCell(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return {u"ok"_s, Tone::Good};
    case Outcome::Tried:
        return {u"tried"_s, Tone::Faint};
    case Outcome::Doubtful:
        return {u"doubtful"_s, Tone::Warning};
    case Outcome::Failed:
        return {u"FAILED"_s, Tone::Bad};
    }
    Q_UNREACHABLE();
}

} // namespace

QString doctorHead(const Terminal &terminal, const model::Ship &ship)
{
    return toned(terminal, Tone::Strong, ship.id.value) + u"  "_s + model::toString(ship.endpoint) + u'\n';
}

QString doctorLine(const Terminal &terminal, const Finding &finding)
{
    const Cell outcome = outcomeCell(finding.outcome);
    QString text = u"  %1  %2  %3\n"_s.arg(toned(terminal, outcome.tone, outcome.text.leftJustified(8)),
                                           stepOf(finding).leftJustified(16), finding.what);
    for (const QString &line : finding.words.split(u'\n', Qt::SkipEmptyParts))
        text += QString(12, u' ') + line + u'\n';
    return text;
}

QString doctorEnd(const Terminal &terminal, const fleet::Examination &examination)
{
    const Finding *failure = fleet::firstFailure(examination.findings());
    QString text;
    for (const QString &words : doctor::advices(examination.findings(), examination.ship()))
        text += u"  → "_s + words + u'\n';
    return text + u"  "_s
        + (failure ? toned(terminal, Tone::Bad, u"does not work: "_s + stepOf(*failure))
                   : toned(terminal, Tone::Good, u"works"_s))
        + u'\n';
}

QJsonObject doctorJson(const fleet::Examination &examination)
{
    const Finding *failure = fleet::firstFailure(examination.findings());
    QJsonArray steps;
    for (const Finding &finding : examination.findings()) {
        QJsonObject step{{u"step"_s, QString(toIdentifier(finding.step))},
                         {u"outcome"_s, QString(toIdentifier(finding.outcome))},
                         {u"what"_s, finding.what}};
        if (!finding.jump.isEmpty())
            step.insert(u"jump"_s, finding.jump);
        if (!finding.words.isEmpty())
            step.insert(u"words"_s, finding.words);
        if (const QString text = doctor::advice(finding, examination.ship()); !text.isEmpty())
            step.insert(u"advice"_s, text);
        steps.push_back(step);
    }
    QJsonObject object{{u"ship"_s, examination.ship().id.value},
                       {u"endpoint"_s, model::toString(examination.ship().endpoint)},
                       {u"works"_s, failure == nullptr},
                       {u"steps"_s, steps}};
    if (failure)
        object.insert(u"failedStep"_s, QString(toIdentifier(failure->step)));
    return object;
}

} // namespace pilothouse::cli

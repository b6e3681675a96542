// SPDX-License-Identifier: Apache-2.0
#include "app/cli/doctoroutput.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using fleet::Finding;
using Outcome = Finding::Outcome;

namespace {

const Finding *firstFailure(const fleet::Examination &examination)
{
    const auto &all = examination.findings();
    const auto it = std::ranges::find(all, Outcome::Failed, &Finding::outcome);
    return it == all.end() ? nullptr : &*it;
}

QString nameOf(const Finding &finding)
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

/// Of several keys that were refused, the last one's advice is enough.
QStringList advices(const fleet::Examination &examination)
{
    QStringList texts;
    const auto &all = examination.findings();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isLast = i + 1 == all.size() || all[i + 1].step != all[i].step || all[i + 1].jump != all[i].jump;
        if (const QString text = advice(all[i], examination.ship()); isLast && !text.isEmpty())
            texts += text;
    }
    return texts;
}

} // namespace

QString doctorText(const Terminal &terminal, const fleet::Examination &examination)
{
    const auto &ship = examination.ship();
    const Finding *failure = firstFailure(examination);
    QString text = toned(terminal, Tone::Strong, ship.id.value) + u"  "_s + model::toString(ship.endpoint) + u"  "_s;
    text += failure ? toned(terminal, Tone::Bad, u"does not work: "_s + nameOf(*failure))
                    : toned(terminal, Tone::Good, u"works"_s);
    text += u'\n';
    for (const Finding &finding : examination.findings()) {
        const Cell outcome = outcomeCell(finding.outcome);
        text += u"  %1  %2  %3\n"_s.arg(toned(terminal, outcome.tone, outcome.text.leftJustified(8)),
                                        nameOf(finding).leftJustified(16), finding.what);
        for (const QString &line : finding.words.split(u'\n', Qt::SkipEmptyParts))
            text += QString(12, u' ') + line + u'\n';
    }
    for (const QString &words : advices(examination))
        text += u"  → "_s + words + u'\n';
    return text;
}

QJsonObject doctorJson(const fleet::Examination &examination)
{
    const Finding *failure = firstFailure(examination);
    QJsonArray steps;
    for (const Finding &finding : examination.findings()) {
        QJsonObject step{{u"step"_s, QString(toIdentifier(finding.step))},
                         {u"outcome"_s, QString(toIdentifier(finding.outcome))},
                         {u"what"_s, finding.what}};
        if (!finding.jump.isEmpty())
            step.insert(u"jump"_s, finding.jump);
        if (!finding.words.isEmpty())
            step.insert(u"words"_s, finding.words);
        if (const QString text = advice(finding, examination.ship()); !text.isEmpty())
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

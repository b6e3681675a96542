// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runoutput.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using namespace execution;
using base::Match;
using planning::Plan;
using planning::Step;

namespace {

class PlainOutput : public RunOutput
{
public:
    using RunOutput::RunOutput;
    void happened(const RunEvent &event) override { printOut(toText(m_plan, event)); }
};

class JsonOutput : public RunOutput
{
public:
    using RunOutput::RunOutput;
    void happened(const RunEvent &event) override
    {
        printOut(QString::fromUtf8(QJsonDocument(toJson(m_plan, event)).toJson(QJsonDocument::Compact)) + u'\n');
    }
};

QString failureText(const Step &step, const StepFailed &failed)
{
    QString message = failed.error.message;
    for (const auto &place : {u"ship %1: "_s.arg(step.ship.value), step.instance.value + u": "_s}) {
        if (message.startsWith(place))
            message = message.mid(place.size()); // the line begins with it
    }
    QString text = u"%1: %2 failed: %3\n"_s.arg(placeOf(step), toIdentifier(step.operation), message);
    for (const auto &line : failed.logTail)
        text += u"    | "_s + line + u'\n';
    return text;
}

/// Whether an earlier line already says that this instance goes no further.
bool isSaid(const Plan &plan, const StepSkipped &skipped)
{
    const auto &step = plan.step(skipped.step);
    const auto isSame = [&](planning::StepId other) { return plan.step(other).instance == step.instance; };
    if (skipped.because.value >= 0 && isSame(skipped.because))
        return true;
    return std::ranges::any_of(step.after, isSame);
}

QString skipText(const Plan &plan, const StepSkipped &skipped)
{
    if (isSaid(plan, skipped))
        return {};
    const auto &step = plan.step(skipped.step);
    const QString why =
        skipped.because.value < 0 ? u"the run was stopped"_s : u"%1 failed"_s.arg(placeOf(plan.step(skipped.because)));
    return u"%1: %2 skipped: %3\n"_s.arg(placeOf(step), toIdentifier(step.operation), why);
}

QLatin1StringView nameOf(RunFinished::Outcome outcome)
{
    switch (outcome) {
    case RunFinished::Outcome::Succeeded:
        return QLatin1StringView("succeeded");
    case RunFinished::Outcome::Failed:
        return QLatin1StringView("failed");
    case RunFinished::Outcome::Cancelled:
        return QLatin1StringView("cancelled");
    }
    Q_UNREACHABLE();
}

QJsonObject stepJson(const Plan &plan, planning::StepId id, const QString &event)
{
    const auto &step = plan.step(id);
    return {{u"event"_s, event},
            {u"step"_s, id.value},
            {u"ship"_s, step.ship.value},
            {u"instance"_s, step.instance.value},
            {u"operation"_s, QString(toIdentifier(step.operation))}};
}

QJsonObject eventJson(const Plan &plan, const RunEventKind &what)
{
    return std::visit(
        Match{
            [](const RunStarted &) {
                return QJsonObject{{u"event"_s, u"run-started"_s}};
            },
            [&](const StepStarted &e) { return stepJson(plan, e.step, u"step-started"_s); },
            [&](const StepProgressed &e) {
                auto object = stepJson(plan, e.step, u"step-progressed"_s);
                object.insert(u"fraction"_s, e.fraction < 0 ? QJsonValue() : QJsonValue(e.fraction));
                object.insert(u"text"_s, e.text);
                return object;
            },
            [&](const StepSucceeded &e) {
                auto object = stepJson(plan, e.step, u"step-succeeded"_s);
                if (!e.note.isEmpty())
                    object.insert(u"note"_s, e.note);
                return object;
            },
            [&](const StepFailed &e) {
                auto object = stepJson(plan, e.step, u"step-failed"_s);
                object.insert(u"code"_s, QString(toIdentifier(e.error.code)));
                object.insert(u"message"_s, e.error.message);
                object.insert(u"log"_s, QJsonArray::fromStringList(e.logTail));
                return object;
            },
            [&](const StepSkipped &e) {
                auto object = stepJson(plan, e.step, u"step-skipped"_s);
                object.insert(u"because"_s, e.because.value < 0 ? QJsonValue() : QJsonValue(e.because.value));
                return object;
            },
            [](const RunFinished &e) {
                return QJsonObject{{u"event"_s, u"run-finished"_s}, {u"outcome"_s, QString(nameOf(e.outcome))}};
            },
        },
        what);
}

/// "created, start failed, await-running not done": how far an action got.
QString progressOf(const Plan &plan, const RunState &state, const planning::Action &action)
{
    QStringList parts;
    for (const auto id : action.steps) {
        const auto &operation = plan.step(id).operation;
        switch (state.steps[std::size_t(id.value)].status) {
        case StepStatus::Succeeded:
            parts.push_back(done(operation));
            break;
        case StepStatus::Failed:
            parts.push_back(toIdentifier(operation) + u" failed"_s);
            break;
        case StepStatus::Waiting:
        case StepStatus::Skipped:
        case StepStatus::Running:
            parts.push_back(u"not "_s + done(operation));
            break;
        }
    }
    return parts.join(u", "_s);
}

} // namespace

std::unique_ptr<RunOutput> plainOutput(const Plan &plan, const RunState &state)
{
    return std::make_unique<PlainOutput>(plan, state);
}

std::unique_ptr<RunOutput> jsonOutput(const Plan &plan, const RunState &state)
{
    return std::make_unique<JsonOutput>(plan, state);
}

QString placeOf(const Step &step)
{
    return step.instance.isEmpty() ? u"ship "_s + step.ship.value : step.ship.value + u'/' + step.instance.value;
}

QString done(const planning::Operation &operation)
{
    return std::visit(Match{
                          [](const planning::PullImage &op) { return u"pulled %1"_s.arg(op.image.toString()); },
                          [](const planning::CreateContainer &) { return u"created"_s; },
                          [](const planning::StartContainer &) { return u"started"_s; },
                          [](const planning::AwaitRunning &) { return u"running"_s; },
                          [](const planning::StopContainer &) { return u"stopped"_s; },
                          [](const planning::KillContainer &) { return u"killed"_s; },
                          [](const planning::RemoveContainer &) { return u"removed"_s; },
                          [](const planning::ReachShip &) { return u"reached"_s; },
                          [](const planning::Delay &op) { return u"waited %1 s"_s.arg(op.duration.count()); },
                          [](const planning::PassCheck &op) { return u"passed "_s + model::toCall(op.check); },
                      },
                      operation);
}

QString toText(const Plan &plan, const RunEvent &event)
{
    return std::visit(Match{
                          [](const RunStarted &) { return QString(); },
                          [](const StepStarted &) { return QString(); },
                          [](const StepProgressed &) { return QString(); },
                          [&](const StepSucceeded &e) {
                              const auto &step = plan.step(e.step);
                              const QString note = e.note.isEmpty() ? QString() : u" (%1)"_s.arg(e.note);
                              return u"%1: %2%3\n"_s.arg(placeOf(step), done(step.operation), note);
                          },
                          [&](const StepFailed &e) { return failureText(plan.step(e.step), e); },
                          [&](const StepSkipped &e) { return skipText(plan, e); },
                          [](const RunFinished &) { return QString(); },
                      },
                      event.what);
}

QJsonObject toJson(const Plan &plan, const RunEvent &event)
{
    QJsonObject object = eventJson(plan, event.what);
    object.insert(u"at"_s, event.at.toUTC().toString(Qt::ISODateWithMs));
    return object;
}

QString summary(const Plan &plan, const RunState &state)
{
    const double seconds = double(state.startedAt.msecsTo(state.endedAt)) / 1000;
    if (state.outcome == RunFinished::Outcome::Succeeded) {
        const int count = plan.changeCount();
        return u"Done: %1 change%2 in %3 s.\n"_s.arg(count).arg(count == 1 ? u""_s : u"s"_s).arg(seconds, 0, 'f', 1);
    }
    QString text = state.outcome == RunFinished::Outcome::Cancelled ? u"Stopped"_s : u"Failed"_s;
    text += u" after %1 s: %2 of %3 operations done, %4 failed, %5 not tried.\n"_s.arg(seconds, 0, 'f', 1)
                .arg(state.count(StepStatus::Succeeded))
                .arg(plan.steps.size())
                .arg(state.count(StepStatus::Failed))
                .arg(state.count(StepStatus::Skipped));
    for (const auto &action : plan.actions) {
        if (!action.steps.empty() && state.status(action) != StepStatus::Succeeded)
            text += u"  %1/%2: %3\n"_s.arg(action.ship.value, action.instance.value, progressOf(plan, state, action));
    }
    return text;
}

} // namespace pilothouse::cli

// SPDX-License-Identifier: Apache-2.0
#include "app/runs/runrows.h"

#include "app/instances/words.h"
#include "app/plan/planwords.h"
#include "app/runs/runwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using execution::RunState;
using execution::StepStatus;

namespace {

struct Stretch {
    QDateTime begin;
    QDateTime end; ///< invalid while something is under way
};

Stretch stretchOf(const RunState &state, const planning::Action &action)
{
    Stretch stretch;
    for (const planning::StepId id : action.steps) {
        const RunState::StepState &step = state.steps[std::size_t(id.value)];
        if (step.startedAt.isValid() && (!stretch.begin.isValid() || step.startedAt < stretch.begin))
            stretch.begin = step.startedAt;
        if (step.endedAt.isValid() && step.startedAt.isValid()
            && (!stretch.end.isValid() || step.endedAt > stretch.end))
            stretch.end = step.endedAt;
    }
    return stretch;
}

QString waitsFor(const execution::Run &run, const planning::Action &action)
{
    QStringList names;
    for (const planning::Action &other : run.plan().actions) {
        if (std::ranges::find(action.after, other.instance) != action.after.end()
            && run.state().status(other) != StepStatus::Succeeded)
            names += other.instance.value;
    }
    return names.isEmpty() ? QString() : RunRows::tr("waits for %1").arg(names.join(u", "_s));
}

QString noteOf(const execution::Run &run, const planning::Action &action, StepStatus status)
{
    for (const planning::StepId id : action.steps) {
        const RunState::StepState &step = run.state().steps[std::size_t(id.value)];
        if (step.status == StepStatus::Running) {
            const QString call = planning::toCall(run.plan().step(id).operation, action.instance);
            return step.text.isEmpty() ? call : step.text;
        }
        if (step.status == StepStatus::Skipped && step.because.value >= 0)
            return RunRows::tr("needed %1").arg(run.plan().step(step.because).instance.value);
    }
    if (status == StepStatus::Waiting)
        return waitsFor(run, action);
    return reasons(action).join(u", "_s);
}

} // namespace

double TimeSpan::place(const QDateTime &at) const
{
    const qint64 whole = std::max<qint64>(1, from.msecsTo(to));
    return std::clamp(double(from.msecsTo(at)) / double(whole), 0.0, 1.0);
}

RunRow toRow(const execution::Run &run, const planning::Action &action, const TimeSpan &span)
{
    const StepStatus status = run.state().status(action);
    RunRow row;
    row.key = action.instance.value;
    row.tone = toneOf(status);
    row.name = action.service.isEmpty() ? action.instance.value : action.service.value + u'/' + action.instance.value;
    row.verb = verbWord(action.kind);
    row.state = stepWord(status);
    row.note = noteOf(run, action, status);
    const Stretch stretch = stretchOf(run.state(), action);
    if (stretch.begin.isValid()) {
        const QDateTime end = status == StepStatus::Running || !stretch.end.isValid() ? span.now : stretch.end;
        row.begin = span.place(stretch.begin);
        row.end = span.place(end);
        const auto seconds = std::chrono::seconds((stretch.begin.msecsTo(end) + 500) / 1000);
        row.time = durationText(seconds);
    }
    for (const planning::StepId id : action.steps) {
        const RunState::StepState &step = run.state().steps[std::size_t(id.value)];
        if (step.status == StepStatus::Running)
            row.fraction = step.fraction;
        if (step.status != StepStatus::Failed)
            continue;
        row.problem = step.error.message;
        row.logTail = step.logTail.mid(std::max<qsizetype>(0, step.logTail.size() - 8)).join(u'\n');
    }
    return row;
}

QVariant RunRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RunRow &shown = row(index.row());
    switch (role) {
    case Key:
        return shown.key;
    case Tone:
        return QVariant::fromValue(shown.tone);
    case Name:
    case Qt::DisplayRole:
        return shown.name;
    case Verb:
        return shown.verb;
    case State:
        return shown.state;
    case Note:
        return shown.note;
    case Problem:
        return shown.problem;
    case LogTail:
        return shown.logTail;
    case First:
        return shown.first;
    case Time:
        return shown.time;
    case Begin:
        return shown.begin;
    case End:
        return shown.end;
    case Fraction:
        return shown.fraction;
    }
    return {};
}

QHash<int, QByteArray> RunRows::roleNames() const
{
    return {{Key, "key"},     {Tone, "tone"},       {Name, "name"},        {Verb, "verb"},   {State, "stateText"},
            {Note, "note"},   {Problem, "problem"}, {LogTail, "logTail"},  {First, "first"}, {Time, "time"},
            {Begin, "begin"}, {End, "end"},         {Fraction, "fraction"}};
}

} // namespace pilothouse::app

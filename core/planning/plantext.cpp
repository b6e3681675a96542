// SPDX-License-Identifier: Apache-2.0
#include "core/planning/plan.h"

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

namespace {

QString causeText(const Cause &cause)
{
    switch (cause.kind) {
    case Cause::Kind::NotRunning:
        return cause.observedState == model::ContainerState::Exited ? u"exited with %1"_s.arg(cause.exitCode)
                                                                    : QString(model::toIdentifier(cause.observedState));
    case Cause::Kind::Missing:
    case Cause::Kind::Drifted:
    case Cause::Kind::Orphaned:
    case Cause::Kind::Requested:
    case Cause::Kind::Refreshed:
    case Cause::Kind::Unreachable:
        return toIdentifier(cause.kind);
    }
    Q_UNREACHABLE();
}

QString joined(const std::vector<StepId> &steps)
{
    QStringList numbers;
    for (const StepId step : steps)
        numbers += QString::number(step.value);
    return numbers.join(u' ');
}

QString joined(const std::vector<model::InstanceId> &instances)
{
    QStringList names;
    for (const auto &instance : instances)
        names += instance.value;
    return names.join(u' ');
}

QString quoted(const QString &text)
{
    return text.isEmpty() ? u"nothing"_s : u'"' + text + u'"';
}

/// The line of an action and what explains it, without its calls.
QString headText(const Action &action)
{
    QString text = toIdentifier(action.kind) + u' ' + action.instance.value;
    if (!action.service.isEmpty())
        text += u" of "_s + action.service.value;
    text += u" on "_s + action.ship.value + u": "_s + causeText(action.cause);
    if (!action.after.empty())
        text += u" (after "_s + joined(action.after) + u')';
    text += u'\n';
    for (const Change &change : action.cause.changes)
        text +=
            u"    ! "_s + change.field + u": "_s + quoted(change.observed) + u" -> "_s + quoted(change.desired) + u'\n';
    for (const QString &volume : action.losesData)
        text += u"    ! loses the data in "_s + volume + u'\n';
    return text;
}

QString stepText(const Step &step)
{
    QString text = u"    %1  %2"_s.arg(step.id.value, 3).arg(toCall(step.operation, step.instance));
    if (!step.after.empty())
        text += u"  [after "_s + joined(step.after) + u']';
    return text + u'\n';
}

} // namespace

QString toText(const Plan &plan)
{
    QString text = u"%1: %2 changes, %3 calls\n"_s.arg(plan.environment).arg(plan.changeCount()).arg(plan.steps.size());
    std::vector<bool> written(plan.steps.size());
    for (const Action &action : plan.actions) {
        text += headText(action);
        for (const StepId id : action.steps) {
            if (written[std::size_t(id.value)])
                text += u"    %1  as above\n"_s.arg(id.value, 3);
            else
                text += stepText(plan.step(id));
            written[std::size_t(id.value)] = true;
        }
    }
    return text;
}

} // namespace pilothouse::planning

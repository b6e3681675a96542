// SPDX-License-Identifier: Apache-2.0
#include "app/cli/planoutput.h"

#include <QJsonArray>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using planning::Action;
using planning::Cause;
using planning::Plan;

namespace {

/// An absent value is told from an empty one.
QString quotedIfEmpty(const QString &value)
{
    return value.isEmpty() ? u"(none)"_s : value;
}

QString describe(const planning::Change &change)
{
    return u"%1: %2 → %3"_s.arg(change.field, quotedIfEmpty(change.observed), quotedIfEmpty(change.desired));
}

QString joined(const std::vector<planning::Change> &changes)
{
    QStringList texts;
    for (const auto &change : changes)
        texts.push_back(describe(change));
    return texts.join(u"; "_s);
}

QString describeState(const Cause &cause)
{
    if (cause.observedState == model::ContainerState::Exited)
        return u"exited (%1)"_s.arg(cause.exitCode);
    return model::toIdentifier(cause.observedState);
}

Tone toneOf(Action::Kind kind)
{
    switch (kind) {
    case Action::Kind::Leave:
        return Tone::Faint;
    case Action::Kind::Pull:
    case Action::Kind::Create:
    case Action::Kind::Start:
        return Tone::Good;
    case Action::Kind::Replace:
    case Action::Kind::Restart:
        return Tone::Warning;
    case Action::Kind::Stop:
    case Action::Kind::Kill:
    case Action::Kind::Remove:
        return Tone::Bad;
    case Action::Kind::Unknown:
        return Tone::Faint;
    }
    Q_UNREACHABLE();
}

bool isLeft(const Action &action)
{
    return action.kind == Action::Kind::Leave;
}

std::vector<Cell> row(const Action &action)
{
    const QString kind = action.kind == Action::Kind::Unknown ? u"?"_s : QString(toIdentifier(action.kind));
    QString reason = cli::describe(action.cause);
    if (!action.losesData.isEmpty())
        reason += u" [loses %1]"_s.arg(action.losesData.join(u", "_s));
    return {
        {u"  "_s + kind, toneOf(action.kind)}, {action.instance.value, Tone::Strong}, {action.ship.value}, {reason}};
}

QJsonArray toJson(const std::vector<planning::Change> &changes)
{
    QJsonArray array;
    for (const auto &change : changes)
        array.push_back(
            QJsonObject{{u"field"_s, change.field}, {u"observed"_s, change.observed}, {u"desired"_s, change.desired}});
    return array;
}

QJsonObject toJson(const Cause &cause)
{
    QJsonObject object{{u"kind"_s, QString(toIdentifier(cause.kind))}, {u"changes"_s, toJson(cause.changes)}};
    if (cause.kind == Cause::Kind::NotRunning) {
        object.insert(u"state"_s, QString(model::toIdentifier(cause.observedState)));
        object.insert(u"exitCode"_s, cause.exitCode);
    }
    return object;
}

QJsonArray toJson(const std::vector<planning::StepId> &steps)
{
    QJsonArray array;
    for (const auto step : steps)
        array.push_back(step.value);
    return array;
}

QJsonObject toJson(const Action &action)
{
    QJsonArray after;
    for (const auto &instance : action.after)
        after.push_back(instance.value);
    return {{u"kind"_s, QString(toIdentifier(action.kind))},
            {u"instance"_s, action.instance.value},
            {u"service"_s, action.service.value},
            {u"ship"_s, action.ship.value},
            {u"cause"_s, toJson(action.cause)},
            {u"after"_s, after},
            {u"losesData"_s, QJsonArray::fromStringList(action.losesData)},
            {u"steps"_s, toJson(action.steps)}};
}

QJsonObject toJson(const planning::Step &step)
{
    return {{u"id"_s, step.id.value},
            {u"ship"_s, step.ship.value},
            {u"instance"_s, step.instance.value},
            {u"operation"_s, QString(toIdentifier(step.operation))},
            {u"call"_s, planning::toCall(step.operation, step.instance)},
            {u"after"_s, toJson(step.after)}};
}

} // namespace

QString describe(const Cause &cause)
{
    switch (cause.kind) {
    case Cause::Kind::Missing:
        return u"not there"_s;
    case Cause::Kind::NotRunning:
        return describeState(cause) + (cause.changes.empty() ? QString() : u"; "_s + joined(cause.changes));
    case Cause::Kind::Drifted:
        return joined(cause.changes);
    case Cause::Kind::Orphaned:
        return u"in no manifest"_s;
    case Cause::Kind::Requested:
        return cause.changes.empty() ? u"asked for"_s : joined(cause.changes);
    case Cause::Kind::Refreshed:
        return u"newer image asked for"_s;
    case Cause::Kind::Unreachable:
        return u"the ship has not answered"_s;
    }
    Q_UNREACHABLE();
}

QString sentence(const Plan &plan)
{
    std::map<Action::Kind, int> counts;
    std::set<model::ShipId> ships;
    int losing = 0;
    for (const auto &action : plan.actions) {
        if (isLeft(action))
            continue;
        ++counts[action.kind];
        ships.insert(action.ship);
        losing += action.losesData.isEmpty() ? 0 : 1;
    }
    QStringList parts;
    for (const auto &[kind, count] : counts)
        parts.push_back(kind == Action::Kind::Unknown ? u"%1 unknown"_s.arg(count)
                                                      : u"%1 %2"_s.arg(toIdentifier(kind)).arg(count));
    QString text = u"On %1 ship%2: %3"_s.arg(ships.size()).arg(ships.size() == 1 ? u""_s : u"s"_s, parts.join(u", "_s));
    if (losing > 0)
        text += u"; %1 lose%2 data"_s.arg(losing).arg(losing == 1 ? u"s"_s : u""_s);
    return text + u'.';
}

QString toText(const Terminal &terminal, const Plan &plan)
{
    std::vector<std::vector<Cell>> rows;
    QString mentioned;
    for (const auto &action : plan.actions) {
        if (!isLeft(action))
            rows.push_back(row(action));
        else if (!action.cause.changes.empty())
            mentioned += u"note: %1 on %2 is left as it is, but differs from the manifest: %3\n"_s.arg(
                action.instance.value, action.ship.value, joined(action.cause.changes));
    }
    if (rows.empty())
        return mentioned;
    return sentence(plan) + u'\n' + toTable(terminal, {u"  ACTION"_s, u"INSTANCE"_s, u"SHIP"_s, u"WHY"_s}, rows)
        + mentioned;
}

QJsonObject toJson(const Plan &plan)
{
    QJsonArray actions;
    for (const auto &action : plan.actions)
        actions.push_back(toJson(action));
    QJsonArray steps;
    for (const auto &step : plan.steps)
        steps.push_back(toJson(step));
    return {{u"environment"_s, plan.environment},
            {u"changes"_s, plan.changeCount()},
            {u"actions"_s, actions},
            {u"steps"_s, steps}};
}

} // namespace pilothouse::cli

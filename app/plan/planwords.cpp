// SPDX-License-Identifier: Apache-2.0
#include "app/plan/planwords.h"

#include <QCoreApplication>
#include <QSet>

#include <map>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using planning::Action;
using planning::Cause;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Plan", text);
}

QString name(const Action &action)
{
    return action.service.isEmpty() ? action.instance.value : action.service.value + u'/' + action.instance.value;
}

QString notRunning(const Cause &cause)
{
    if (cause.observedState == model::ContainerState::Created)
        return say(QT_TRANSLATE_NOOP("Plan", "there, but never started"));
    return QCoreApplication::translate("Plan", "%1 (%2)", "exited (137)")
        .arg(model::toIdentifier(cause.observedState))
        .arg(cause.exitCode);
}

QString changeLine(const planning::Change &change)
{
    if (change.observed.isEmpty())
        return QCoreApplication::translate("Plan", "%1: new, %2").arg(change.field, change.desired);
    if (change.desired.isEmpty())
        return QCoreApplication::translate("Plan", "%1 %2: no longer wanted").arg(change.field, change.observed);
    return QCoreApplication::translate("Plan", "%1 %2 → %3").arg(change.field, change.observed, change.desired);
}

} // namespace

QString verbWord(Action::Kind kind)
{
    switch (kind) {
    case Action::Kind::Leave:
        return say(QT_TRANSLATE_NOOP("Plan", "leave"));
    case Action::Kind::Pull:
        return say(QT_TRANSLATE_NOOP("Plan", "pull"));
    case Action::Kind::Create:
        return say(QT_TRANSLATE_NOOP("Plan", "create"));
    case Action::Kind::Start:
        return say(QT_TRANSLATE_NOOP("Plan", "start"));
    case Action::Kind::Replace:
        return say(QT_TRANSLATE_NOOP("Plan", "replace"));
    case Action::Kind::Restart:
        return say(QT_TRANSLATE_NOOP("Plan", "restart"));
    case Action::Kind::Stop:
        return say(QT_TRANSLATE_NOOP("Plan", "stop"));
    case Action::Kind::Kill:
        return say(QT_TRANSLATE_NOOP("Plan", "kill"));
    case Action::Kind::Remove:
        return say(QT_TRANSLATE_NOOP("Plan", "remove"));
    case Action::Kind::Unknown:
        return say(QT_TRANSLATE_NOOP("Plan", "look at"));
    }
    Q_UNREACHABLE();
}

QString actionIcon(Action::Kind kind)
{
    return u"step-"_s + planning::toIdentifier(kind);
}

status::Kind toneOf(Action::Kind kind)
{
    switch (kind) {
    case Action::Kind::Create:
        return status::Kind::ToCreate;
    case Action::Kind::Start:
        return status::Kind::Running;
    case Action::Kind::Replace:
        return status::Kind::Drifted;
    case Action::Kind::Remove:
    case Action::Kind::Kill:
        return status::Kind::Failed;
    case Action::Kind::Restart:
    case Action::Kind::Pull:
        return status::Kind::Starting;
    case Action::Kind::Stop:
    case Action::Kind::Leave:
        return status::Kind::Stopped;
    case Action::Kind::Unknown:
        return status::Kind::Unreachable;
    }
    Q_UNREACHABLE();
}

QString actionTitle(const Action &action)
{
    return QCoreApplication::translate("Plan", "%1 %2", "replace web/web-3").arg(verbWord(action.kind), name(action));
}

QStringList reasons(const Action &action)
{
    QStringList lines;
    switch (action.cause.kind) {
    case Cause::Kind::Missing:
        lines += say(QT_TRANSLATE_NOOP("Plan", "in the manifest, not on the ship"));
        break;
    case Cause::Kind::NotRunning:
        lines += notRunning(action.cause);
        break;
    case Cause::Kind::Orphaned:
        lines += say(QT_TRANSLATE_NOOP("Plan", "no longer in the manifest"));
        break;
    case Cause::Kind::Requested:
        lines += say(QT_TRANSLATE_NOOP("Plan", "asked for"));
        break;
    case Cause::Kind::Refreshed:
        lines += say(QT_TRANSLATE_NOOP("Plan", "a newer image was asked for"));
        break;
    case Cause::Kind::Unreachable:
        lines += say(QT_TRANSLATE_NOOP("Plan", "the ship does not answer, so what is there is unknown"));
        break;
    case Cause::Kind::Drifted:
        break;
    }
    for (const planning::Change &change : action.cause.changes)
        lines += changeLine(change);
    return lines;
}

QString lossText(const Action &action)
{
    if (action.losesData.isEmpty())
        return {};
    return QCoreApplication::translate("Plan", "the anonymous volume(s) %1 go with it", nullptr,
                                       int(action.losesData.size()))
        .arg(action.losesData.join(u", "_s));
}

QString headline(const planning::Plan &plan)
{
    QSet<model::ShipId> ships;
    std::map<Action::Kind, int> counts;
    for (const Action &action : plan.actions) {
        if (action.steps.empty())
            continue;
        ships.insert(action.ship);
        ++counts[action.kind];
    }
    QStringList parts;
    for (const Action::Kind kind :
         {Action::Kind::Remove, Action::Kind::Replace, Action::Kind::Create, Action::Kind::Start, Action::Kind::Restart,
          Action::Kind::Stop, Action::Kind::Kill, Action::Kind::Pull, Action::Kind::Unknown}) {
        if (const auto it = counts.find(kind); it != counts.end())
            parts += QCoreApplication::translate("Plan", "%1 %2", "replace 4").arg(verbWord(kind)).arg(it->second);
    }
    return QCoreApplication::translate("Plan", "On %n ship(s): %1", nullptr, int(ships.size()))
        .arg(parts.join(QCoreApplication::translate("Plan", ", ", "between the parts of a list")));
}

QString longestPath(const planning::Plan &plan)
{
    QHash<model::InstanceId, std::vector<const Action *>> paths; // longest path that ends with the instance
    const std::vector<const Action *> *longest = nullptr;
    for (const Action &action : plan.actions) {
        if (action.steps.empty())
            continue;
        std::vector<const Action *> best;
        for (const model::InstanceId &before : action.after) {
            const auto it = paths.constFind(before);
            if (it != paths.constEnd() && it->size() > best.size())
                best = *it;
        }
        best.push_back(&action);
        paths.insert(action.instance, best);
    }
    for (const auto &path : std::as_const(paths)) {
        if (!longest || path.size() > longest->size()
            || (path.size() == longest->size() && path.back()->instance < longest->back()->instance))
            longest = &path;
    }
    if (!longest || longest->size() < 2)
        return {};
    QStringList names;
    for (const Action *action : *longest)
        names += name(*action);
    if (names.size() > 4)
        names = QStringList{names.first(), names.at(1), u"…"_s, names.last()};
    return QCoreApplication::translate("Plan", "Longest path %n change(s): %1.", nullptr, int(longest->size()))
        .arg(names.join(u" → "_s));
}

} // namespace pilothouse::app

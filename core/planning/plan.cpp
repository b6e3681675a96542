// SPDX-License-Identifier: Apache-2.0
#include "core/planning/plan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

using base::Match;

QLatin1StringView toIdentifier(const Operation &operation)
{
    return std::visit(Match{
                          [](const PullImage &) { return QLatin1StringView("pull"); },
                          [](const CreateContainer &) { return QLatin1StringView("create"); },
                          [](const StartContainer &) { return QLatin1StringView("start"); },
                          [](const AwaitRunning &) { return QLatin1StringView("await-running"); },
                          [](const StopContainer &) { return QLatin1StringView("stop"); },
                          [](const KillContainer &) { return QLatin1StringView("kill"); },
                          [](const RemoveContainer &) { return QLatin1StringView("remove"); },
                          [](const ReachShip &) { return QLatin1StringView("reach"); },
                          [](const Delay &) { return QLatin1StringView("delay"); },
                          [](const PassCheck &) { return QLatin1StringView("check"); },
                      },
                      operation);
}

namespace {

QString pullCall(const model::ImageReference &image)
{
    // "Create an image" of the Engine API: a digest goes where a tag would.
    const QString tag = image.digest.isEmpty() ? image.effectiveTag() : image.digest;
    return u"POST /images/create?fromImage=%1&tag=%2"_s.arg(image.repository, tag);
}

} // namespace

QString toCall(const Operation &operation, const model::InstanceId &instance)
{
    const QString &name = instance.value;
    return std::visit(
        Match{
            [](const PullImage &op) { return pullCall(op.image); },
            [&](const CreateContainer &) { return u"POST /containers/create?name="_s + name; },
            [&](const StartContainer &) { return u"POST /containers/%1/start"_s.arg(name); },
            [&](const AwaitRunning &) { return u"GET /containers/%1/json until running"_s.arg(name); },
            [&](const StopContainer &op) { return u"POST /containers/%1/stop?t=%2"_s.arg(name).arg(op.grace.count()); },
            [&](const KillContainer &) { return u"POST /containers/%1/kill"_s.arg(name); },
            [&](const RemoveContainer &) { return u"DELETE /containers/%1?v=1"_s.arg(name); },
            [](const ReachShip &) { return u"GET /_ping"_s; },
            [](const Delay &op) { return u"wait %1 s"_s.arg(op.duration.count()); },
            [](const PassCheck &op) { return model::toCall(op.check); },
        },
        operation);
}

QLatin1StringView toIdentifier(Action::Kind kind)
{
    switch (kind) {
    case Action::Kind::Leave:
        return QLatin1StringView("leave");
    case Action::Kind::Pull:
        return QLatin1StringView("pull");
    case Action::Kind::Create:
        return QLatin1StringView("create");
    case Action::Kind::Start:
        return QLatin1StringView("start");
    case Action::Kind::Replace:
        return QLatin1StringView("replace");
    case Action::Kind::Restart:
        return QLatin1StringView("restart");
    case Action::Kind::Stop:
        return QLatin1StringView("stop");
    case Action::Kind::Kill:
        return QLatin1StringView("kill");
    case Action::Kind::Remove:
        return QLatin1StringView("remove");
    case Action::Kind::Unknown:
        return QLatin1StringView("unknown");
    }
    Q_UNREACHABLE();
}

QLatin1StringView toIdentifier(Cause::Kind kind)
{
    switch (kind) {
    case Cause::Kind::Missing:
        return QLatin1StringView("missing");
    case Cause::Kind::NotRunning:
        return QLatin1StringView("not-running");
    case Cause::Kind::Drifted:
        return QLatin1StringView("drifted");
    case Cause::Kind::Orphaned:
        return QLatin1StringView("orphaned");
    case Cause::Kind::Requested:
        return QLatin1StringView("requested");
    case Cause::Kind::Refreshed:
        return QLatin1StringView("refreshed");
    case Cause::Kind::Unreachable:
        return QLatin1StringView("unreachable");
    }
    Q_UNREACHABLE();
}

int Plan::changeCount() const
{
    return int(std::ranges::count_if(actions, [](const Action &a) { return a.kind != Action::Kind::Leave; }));
}

} // namespace pilothouse::planning

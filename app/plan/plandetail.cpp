// SPDX-License-Identifier: Apache-2.0
#include "app/plan/plandetail.h"

#include "app/instances/words.h"
#include "app/plan/planwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using planning::Action;

namespace {

struct Detail {
    Q_DECLARE_TR_FUNCTIONS(Detail)
};

QStringList whyLines(const Action &action)
{
    if (action.cause.changes.empty())
        return reasons(action);
    QStringList lines;
    for (const planning::Change &change : action.cause.changes) {
        if (!change.observed.isEmpty())
            lines += u"− %1 %2"_s.arg(change.field, change.observed);
        if (!change.desired.isEmpty())
            lines += u"+ %1 %2"_s.arg(change.field, change.desired);
    }
    return lines;
}

bool takesDown(Action::Kind kind)
{
    switch (kind) {
    case Action::Kind::Replace:
    case Action::Kind::Restart:
    case Action::Kind::Stop:
    case Action::Kind::Kill:
    case Action::Kind::Remove:
        return true;
    case Action::Kind::Leave:
    case Action::Kind::Pull:
    case Action::Kind::Create:
    case Action::Kind::Start:
    case Action::Kind::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

QString siblings(const Action &action, const model::Environment &environment, const planning::Assessment &assessment)
{
    const model::Service *service = environment.services.find(action.service);
    if (!service)
        return {};
    const auto up = std::ranges::count_if(service->instances, [&](const model::InstanceId &id) {
        const planning::Status status = assessment.of(id).status;
        return id != action.instance && (status == planning::Status::Running || status == planning::Status::Drifted);
    });
    return Detail::tr("%1 keeps %2 of %n instance(s)", nullptr, int(service->instances.size()))
        .arg(service->id.value)
        .arg(up);
}

QStringList consequences(const Action &action, const model::Environment *environment,
                         const planning::Assessment &assessment)
{
    QStringList lines;
    if (const QString loss = lossText(action); !loss.isEmpty())
        lines += loss;
    if (!environment || !takesDown(action.kind))
        return lines;
    if (const QString line = siblings(action, *environment, assessment); !line.isEmpty())
        lines += line;
    const model::Instance *instance = environment->instances.find(action.instance);
    if (instance && !instance->ports.empty()) {
        const bool back = action.kind == Action::Kind::Replace || action.kind == Action::Kind::Restart;
        lines += (back ? Detail::tr("port %1 on %2 is dark meanwhile") : Detail::tr("port %1 on %2 goes dark"))
                     .arg(publishedPorts(*instance), action.ship.value);
    }
    return lines;
}

} // namespace

PlanDetail detailOf(const planning::Plan &plan, std::size_t position, const model::Environment *environment,
                    const planning::Assessment &assessment)
{
    const Action &action = plan.actions[position];
    PlanDetail detail;
    detail.title = actionTitle(action);
    const auto before = std::ranges::count_if(plan.actions.begin(), plan.actions.begin() + std::ptrdiff_t(position),
                                              [](const Action &a) { return !a.steps.empty(); });
    detail.subtitle = Detail::tr("%1 · change %2 of %3").arg(action.ship.value).arg(before + 1).arg(plan.changeCount());
    detail.why = whyLines(action);
    for (const model::InstanceId &id : action.after)
        detail.after += id.value;
    detail.consequences = consequences(action, environment, assessment);
    for (const planning::StepId step : action.steps)
        detail.calls += planning::toCall(plan.step(step).operation, action.instance);
    return detail;
}

} // namespace pilothouse::app

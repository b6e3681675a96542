// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/impactview.h"

#include "app/inspector/impactwords.h"
#include "core/planning/thing.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

/// What is done, to whom, and how that is said.
struct Question {
    planning::Act act = planning::Act::Stop;
    std::vector<model::InstanceId> instances;
    QString saying; ///< "db: %1"
};

/// The instances that selected things mean; what is gone means nothing.
std::vector<model::InstanceId> instancesOf(const model::Environment &environment, const QStringList &selection)
{
    std::vector<model::InstanceId> instances;
    for (const QString &key : selection)
        if (const auto thing = planning::findThing(environment, key))
            std::ranges::move(planning::instancesOf(environment, *thing), std::back_inserter(instances));
    return instances;
}

Question ofSelection(planning::Act act, const model::Environment &environment, const QStringList &selection)
{
    const QString name = selection.size() == 1 ? selection.front().section(u':', 1)
                                               : ImpactView::tr("%n selected", nullptr, int(selection.size()));
    return {act, instancesOf(environment, selection), name + u": %1"_s};
}

/// What comes back at once is away for a while.
Question ofPlan(const planning::Plan &plan)
{
    using enum planning::Action::Kind;
    Question question{planning::Act::Restart, {}, ImpactView::tr("While this runs: %1")};
    for (const auto &action : plan.actions) {
        const bool isGone = action.kind == Stop || action.kind == Kill || action.kind == Remove;
        if (isGone)
            question.act = planning::Act::Stop;
        if (isGone || action.kind == Replace || action.kind == Restart)
            question.instances.push_back(action.instance);
    }
    if (question.act == planning::Act::Stop)
        question.saying = ImpactView::tr("Afterwards: %1");
    return question;
}

Question questionOf(ImpactView::Act act, const Workspace &workspace, const model::Environment &environment)
{
    switch (act) {
    case ImpactView::Act::Nothing:
        return {};
    case ImpactView::Act::Stop:
        return ofSelection(planning::Act::Stop, environment, workspace.selection());
    case ImpactView::Act::Restart:
        return ofSelection(planning::Act::Restart, environment, workspace.selection());
    case ImpactView::Act::Remove:
        return ofSelection(planning::Act::Remove, environment, workspace.selection());
    case ImpactView::Act::Planned:
        return ofPlan(workspace.plan());
    }
    Q_UNREACHABLE();
}

QStringList keysOf(const planning::Impact &impact)
{
    QStringList keys;
    for (const auto &id : impact.struck)
        keys += u"instance:"_s + id.value;
    for (const auto *losing : {&impact.hard, &impact.soft})
        for (const auto &bereft : *losing)
            keys += u"instance:"_s + bereft.instance.value;
    return keys;
}

} // namespace

void ImpactView::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &Workspace::environmentChanged, this, &ImpactView::refresh);
        connect(workspace, &Workspace::observedChanged, this, &ImpactView::refresh);
        connect(workspace, &Workspace::selectionChanged, this, &ImpactView::refresh);
        connect(workspace, &Workspace::planChanged, this, &ImpactView::refresh);
    }
    Q_EMIT workspaceChanged();
    refresh();
}

void ImpactView::setAct(Act act)
{
    if (act == m_act)
        return;
    m_act = act;
    Q_EMIT actChanged();
    refresh();
}

void ImpactView::refresh()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const Question question = environment ? questionOf(m_act, *m_workspace, *environment) : Question();
    if (question.instances.empty() && m_keys.isEmpty())
        return;
    m_summary.clear();
    m_basis.clear();
    m_keys.clear();
    std::vector<Field> fields;
    if (!question.instances.empty()) {
        const auto impact = planning::impactOf(*environment, m_workspace->observed(), question.act, question.instances);
        if (m_act != Act::Planned || !impact.isHarmless())
            m_summary = question.saying.arg(impactSentence(impact));
        m_basis = impactBasis(impact);
        m_keys = keysOf(impact);
        fields = impactFields(impact);
    }
    m_fields.setRows(std::move(fields));
    Q_EMIT changed();
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/impactview.h"

#include "app/inspector/impactwords.h"
#include "core/planning/thing.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

planning::Act actOf(ImpactView::Act act)
{
    switch (act) {
    case ImpactView::Act::Nothing:
    case ImpactView::Act::Stop:
        return planning::Act::Stop;
    case ImpactView::Act::Restart:
        return planning::Act::Restart;
    case ImpactView::Act::Remove:
        return planning::Act::Remove;
    }
    Q_UNREACHABLE();
}

/// The instances that selected things mean; what is gone means nothing.
std::vector<model::InstanceId> instancesOf(const model::Environment &environment, const QStringList &selection)
{
    std::vector<model::InstanceId> instances;
    for (const QString &key : selection)
        if (const auto thing = planning::findThing(environment, key))
            std::ranges::move(planning::instancesOf(environment, *thing), std::back_inserter(instances));
    return instances;
}

QString nameOf(const QStringList &selection)
{
    return selection.size() == 1 ? selection.front().section(u':', 1)
                                 : ImpactView::tr("%n selected", nullptr, int(selection.size()));
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
    const bool isWanted = m_act != Act::Nothing;
    const auto environment = isWanted && m_workspace ? m_workspace->environment() : nullptr;
    const auto instances =
        environment ? instancesOf(*environment, m_workspace->selection()) : std::vector<model::InstanceId>();
    if (!isWanted && m_summary.isEmpty())
        return;
    m_summary.clear();
    m_basis.clear();
    m_keys.clear();
    std::vector<Field> fields;
    if (!instances.empty()) {
        const auto impact = planning::impactOf(*environment, m_workspace->observed(), actOf(m_act), instances);
        m_summary = u"%1: %2"_s.arg(nameOf(m_workspace->selection()), impactSentence(impact));
        m_basis = impactBasis(impact);
        m_keys = keysOf(impact);
        fields = impactFields(impact);
    }
    m_fields.setRows(std::move(fields));
    Q_EMIT changed();
}

} // namespace pilothouse::app

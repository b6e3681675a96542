// SPDX-License-Identifier: Apache-2.0
#include "app/palette/palette.h"

#include "app/logs/logs.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

Palette::Palette(QObject *parent)
    : PaletteModel(parent)
{
    connect(this, &Palette::typedChanged, this, &Palette::gather);
}

void Palette::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    gather();
    Q_EMIT workspaceChanged();
}

QStringList Palette::selectedInstances() const
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    return environment ? instancesOf(m_workspace->selection(), *environment) : QStringList();
}

void Palette::gather()
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    setEntries(paletteEntries(environment.get(), selectedInstances(), typed()));
}

void Palette::activate(int row)
{
    if (!m_workspace || row < 0 || row >= count())
        return;
    const PaletteDeed deed = entry(row).deed;
    std::visit(base::Match{
                   [&](const OpenPage &open) { Q_EMIT pageAsked(open.page); },
                   [&](const SelectThing &thing) { m_workspace->select({thing.key}); },
                   [&](const ProposeVerb &propose) { m_workspace->propose(propose.verb, propose.instances); },
                   [&](const ShowLogs &logs) { Q_EMIT logsAsked(logs.instances); },
                   [&](const FocusMap &focus) { Q_EMIT mapFocusAsked(focus.key, int(focus.reach)); },
                   [&](const Trigger &what) { trigger(what.action); },
               },
               deed);
}

void Palette::trigger(Trigger::Action action)
{
    switch (action) {
    case Trigger::Action::Refresh:
        return m_workspace->refresh();
    case Trigger::Action::PlanAgain:
        m_workspace->planApply();
        Q_EMIT pageAsked(pages::Kind::Plan);
        return;
    case Trigger::Action::Apply:
        // Nothing runs unseen: the plan is shown, and applied there.
        Q_EMIT pageAsked(pages::Kind::Plan);
        return;
    case Trigger::Action::OpenManifest:
        Q_EMIT manifestAsked();
        return;
    case Trigger::Action::OpenDemo:
        return m_workspace->openDemo();
    case Trigger::Action::CloseEnvironment:
        return m_workspace->close();
    case Trigger::Action::EditSource:
        Q_EMIT sourceAsked();
        return;
    case Trigger::Action::StopRun:
        return m_workspace->stopRun();
    }
}

} // namespace pilothouse::app

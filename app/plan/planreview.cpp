// SPDX-License-Identifier: Apache-2.0
#include "app/plan/planreview.h"

#include "app/instances/words.h"
#include "app/plan/planwords.h"
#include "app/plan/subset.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using planning::Action;

PlanReview::PlanReview(QObject *parent)
    : QObject(parent)
{
}

void PlanReview::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &Workspace::planChanged, this, &PlanReview::takePlan);
        connect(workspace, &Workspace::environmentChanged, this, &PlanReview::refresh);
        connect(workspace, &Workspace::planningChanged, this, &PlanReview::refresh);
        connect(workspace, &Workspace::runChanged, this, &PlanReview::refresh);
    }
    Q_EMIT workspaceChanged();
    takePlan();
}

void PlanReview::takePlan()
{
    QSet<model::InstanceId> known;
    if (m_workspace) {
        for (const Action &action : m_workspace->plan().actions)
            known.insert(action.instance);
    }
    m_unticked.intersect(known);
    if (!known.contains(model::InstanceId{m_current}))
        m_current.clear();
    refresh();
}

void PlanReview::refresh()
{
    std::vector<PlanRow> losing;
    std::vector<PlanRow> rows;
    if (m_workspace) {
        const planning::Plan &plan = m_workspace->plan();
        const QSet<model::InstanceId> out = withWhatHangsOn(plan, m_unticked);
        for (const Action &action : plan.actions) {
            if (action.steps.empty())
                continue;
            PlanRow row = toRow(action);
            row.ticked = !out.contains(action.instance);
            if (m_grouping == Grouping::ByService)
                row.group = action.service.value;
            (action.losesData.isEmpty() ? rows : losing).push_back(std::move(row));
        }
        std::ranges::stable_sort(rows, {}, &PlanRow::group);
    }
    if (m_current.isEmpty() && !(losing.empty() && rows.empty()))
        m_current = losing.empty() ? rows.front().key : losing.front().key;
    m_losing.setRows(std::move(losing));
    m_rows.setRows(std::move(rows));
    Q_EMIT changed();
}

PlanReview::State PlanReview::state() const
{
    if (!m_workspace || !m_workspace->isOpen())
        return State::Closed;
    if (m_workspace->isRunning())
        return State::Running;
    if (hasErrors(m_workspace->loaded().diagnostics) || m_workspace->planProblem())
        return State::Faulty;
    if (m_workspace->changeCount() > 0)
        return State::Ready;
    return m_workspace->isPlanning() ? State::Working : State::Nothing;
}

void PlanReview::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    refresh();
}

QString PlanReview::headline() const
{
    switch (state()) {
    case State::Closed:
        return tr("Nothing is open");
    case State::Working:
        return tr("Looking at the ships…");
    case State::Faulty:
        return tr("No plan can be made");
    case State::Nothing:
        return tr("Nothing to do");
    case State::Ready:
        return app::headline(m_workspace->plan());
    case State::Running:
        return tr("A run is under way");
    }
    Q_UNREACHABLE();
}

QString PlanReview::details() const
{
    QStringList sentences;
    switch (state()) {
    case State::Closed:
        break;
    case State::Working:
        sentences += tr("The plan is made when the ships have been seen.");
        break;
    case State::Faulty:
        sentences += m_workspace->planProblem() ? m_workspace->planProblem()->message
                                                : tr("The manifest has errors; see Problems.");
        break;
    case State::Nothing:
        if (isProposal())
            sentences += tr("What was asked for is so already.");
        else if (m_workspace->environment()->asFound)
            sentences +=
                tr("This is the engine as it was found. It is planned once you change a line of its manifest.");
        else
            sentences += tr("Every ship that answers is as the manifest says.");
        break;
    case State::Ready:
        if (const QString path = longestPath(m_workspace->plan()); !path.isEmpty())
            sentences += path;
        sentences += tr("Nothing else will be touched.");
        break;
    case State::Running:
        sentences += tr("What is left to do is planned anew when it has ended.");
        break;
    }
    if (const QString away = shipsAway(); !away.isEmpty())
        sentences += away;
    return sentences.join(u' ');
}

QString PlanReview::shipsAway() const
{
    QStringList away;
    if (m_workspace && m_workspace->isOpen()) {
        for (const auto &[id, ship] : m_workspace->observed().ships) {
            if (ship->contact == model::Contact::Lost || ship->contact == model::Contact::Refused)
                away += id.value;
        }
    }
    if (away.isEmpty())
        return {};
    return tr("%1 cannot be reached: what is there is unknown.").arg(away.join(u", "_s));
}

QString PlanReview::applyText() const
{
    return tr("Apply %n change(s)", nullptr, tickedCount());
}

int PlanReview::tickedCount() const
{
    const auto ticked = [](const PlanRows &rows) {
        return int(std::ranges::count(rows.rows(), true, &PlanRow::ticked));
    };
    return ticked(m_losing) + ticked(m_rows);
}

QString PlanReview::losses() const
{
    QStringList lines;
    for (const PlanRow &row : m_losing.rows()) {
        if (row.ticked)
            lines += row.title + u": "_s + row.reasons.section(u'\n', -1);
    }
    return lines.join(u'\n');
}

QString PlanReview::text() const
{
    return m_workspace ? planning::toText(m_workspace->plan()) : QString();
}

void PlanReview::setCurrent(const QString &key)
{
    if (m_current == key)
        return;
    m_current = key;
    Q_EMIT changed();
}

PlanDetail PlanReview::detail() const
{
    if (!m_workspace)
        return {};
    const planning::Plan &plan = m_workspace->plan();
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        if (plan.actions[i].instance.value == m_current && !plan.actions[i].steps.empty())
            return detailOf(plan, i, m_workspace->environment().get(), m_workspace->assessment());
    }
    return {};
}

bool PlanReview::isProposal() const
{
    return m_workspace && m_workspace->intent().verb != planning::Verb::Apply;
}

void PlanReview::setTicked(const QString &key, bool ticked)
{
    const model::InstanceId id{key};
    if (ticked)
        m_unticked.remove(id);
    else
        m_unticked.insert(id);
    refresh();
}

void PlanReview::apply()
{
    if (state() == State::Ready && tickedCount() > 0)
        m_workspace->applyWithout({m_unticked.cbegin(), m_unticked.cend()});
}

} // namespace pilothouse::app

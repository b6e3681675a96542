// SPDX-License-Identifier: Apache-2.0
#include "app/runs/runreview.h"

#include "app/instances/words.h"
#include "app/plan/planwords.h"
#include "app/runs/runwords.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::app {

using execution::StepStatus;

RunReview::RunReview(QObject *parent)
    : QObject(parent)
{
    m_ticking.setInterval(250ms);
    connect(&m_ticking, &QTimer::timeout, this, &RunReview::refresh);
    m_gathering.setInterval(30ms);
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &RunReview::refresh);
}

void RunReview::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &Workspace::runChanged, this, &RunReview::takeRun);
        connect(workspace, &Workspace::environmentChanged, this, &RunReview::refresh);
        const auto gather = [this] {
            if (!m_gathering.isActive())
                m_gathering.start();
        };
        connect(workspace, &Workspace::runHappened, this, gather);
        connect(workspace, &Workspace::auditRecorded, this, gather);
    }
    Q_EMIT workspaceChanged();
    takeRun();
}

void RunReview::takeRun()
{
    if (isRunning())
        m_ticking.start();
    else
        m_ticking.stop();
    if (std::exchange(m_wasRunning, isRunning()) && !isRunning() && run() && run()->state().outcome) {
        const QString at = QLocale().toString(run()->state().endedAt.toLocalTime().time(), u"HH:mm:ss"_s);
        m_history.prepend(
            tr("%1  %2 · %3 · %4", "time, what was asked, how it ended, how far")
                .arg(at, app::headline(run()->plan()), outcomeWord(*run()->state().outcome), runProgress(*run())));
        Q_EMIT historyChanged();
    }
    refresh();
}

void RunReview::refresh()
{
    std::vector<RunRow> rows;
    if (const execution::Run *shown = run()) {
        const TimeSpan time = span();
        for (const planning::Action &action : shown->plan().actions) {
            if (!action.steps.empty())
                rows.push_back(toRow(*shown, action, time));
        }
    }
    // One incident is told once: four changes that miss the same ship have one cause.
    QSet<QString> told;
    for (RunRow &row : rows) {
        row.first = !row.problem.isEmpty() && !told.contains(row.problem);
        told.insert(row.problem);
    }
    m_rows.setRows(std::move(rows));
    m_audit.setRows(m_workspace ? auditRows(m_workspace->auditRecords()) : std::vector<AuditRow>());
    Q_EMIT changed();
}

int RunReview::untoldCount() const
{
    return int(std::ranges::count(m_audit.rows(), status::Kind::Failed, &AuditRow::tone));
}

bool RunReview::exists() const
{
    return run() != nullptr;
}

bool RunReview::isRunning() const
{
    return m_workspace && m_workspace->isRunning();
}

bool RunReview::isPaused() const
{
    return m_workspace && m_workspace->isPaused();
}

bool RunReview::hasFailed() const
{
    return run() && actionCount(*run(), StepStatus::Failed) > 0;
}

QString RunReview::headline() const
{
    if (!run())
        return tr("Nothing has run yet");
    const QString progress = runProgress(*run());
    if (isPaused())
        return tr("Paused at %1").arg(progress);
    if (isRunning())
        return tr("Running: %1").arg(progress);
    switch (run()->state().outcome.value_or(execution::RunFinished::Outcome::Cancelled)) {
    case execution::RunFinished::Outcome::Succeeded:
        return tr("Done: %1").arg(progress);
    case execution::RunFinished::Outcome::Failed:
        return tr("Stopped by a failure at %1").arg(progress);
    case execution::RunFinished::Outcome::Cancelled:
        return tr("Stopped at %1").arg(progress);
    }
    Q_UNREACHABLE();
}

QString RunReview::summary() const
{
    if (!run())
        return {};
    QStringList parts;
    if (const int failed = actionCount(*run(), StepStatus::Failed))
        parts += tr("%n failed", nullptr, failed);
    if (const int skipped = actionCount(*run(), StepStatus::Skipped))
        parts +=
            isRunning() ? tr("%n needed it and is left out", nullptr, skipped) : tr("%n left out", nullptr, skipped);
    if (const int going = actionCount(*run(), StepStatus::Running))
        parts += tr("%n under way", nullptr, going);
    if (const int waiting = actionCount(*run(), StepStatus::Waiting))
        parts += tr("%n waiting", nullptr, waiting);
    return parts.join(u", "_s);
}

QString RunReview::tabText() const
{
    return run() ? tr("Run · %1").arg(runProgress(*run())) : tr("Run");
}

TimeSpan RunReview::span() const
{
    const execution::RunState &state = run()->state();
    TimeSpan time;
    time.from = state.startedAt.isValid() ? state.startedAt : QDateTime::currentDateTimeUtc();
    time.now = state.endedAt.isValid() ? state.endedAt : QDateTime::currentDateTimeUtc();
    // While it runs the line ends beyond now, so that there is room to see what waits.
    const qint64 past = std::max<qint64>(1000, time.from.msecsTo(time.now));
    time.to = time.from.addMSecs(isRunning() ? past * 4 / 3 : past);
    return time;
}

QString RunReview::elapsed() const
{
    if (!run())
        return {};
    const TimeSpan time = span();
    return durationText(std::chrono::seconds((time.from.msecsTo(time.now) + 500) / 1000));
}

double RunReview::now() const
{
    return run() ? span().place(span().now) : 0;
}

} // namespace pilothouse::app

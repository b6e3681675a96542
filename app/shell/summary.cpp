// SPDX-License-Identifier: Apache-2.0
#include "app/shell/summary.h"

#include "app/instances/words.h"
#include "app/runs/runwords.h"

using namespace std::chrono_literals;

namespace pilothouse::app {

Summary::Summary(QObject *parent)
    : QObject(parent)
{
    // Only the age of what is away changes without an event.
    m_aging.setInterval(10s);
    connect(&m_aging, &QTimer::timeout, this, &Summary::refresh);
}

void Summary::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &Workspace::environmentChanged, this, &Summary::refresh);
        connect(workspace, &Workspace::observedChanged, this, &Summary::refresh);
        connect(workspace, &Workspace::planChanged, this, &Summary::refresh);
        connect(workspace, &Workspace::planningChanged, this, &Summary::refresh);
        connect(workspace, &Workspace::runChanged, this, &Summary::refresh);
        connect(workspace, &Workspace::runHappened, this, &Summary::refresh);
    }
    Q_EMIT workspaceChanged();
    refresh();
}

void Summary::refresh()
{
    Words words;
    if (m_workspace && m_workspace->isOpen()) {
        tellPrimary(words);
        tellShips(words);
        m_counts.update(m_workspace->assessment());
    } else {
        m_counts.setRows({});
    }
    if (words.away.isEmpty())
        m_aging.stop();
    else if (!m_aging.isActive())
        m_aging.start();
    if (words == m_words)
        return;
    m_words = words;
    Q_EMIT changed();
}

void Summary::tellPrimary(Words &words) const
{
    const execution::Run *run = m_workspace->run();
    const int changes = m_workspace->changeCount();
    if (m_workspace->isRunning()) {
        words.primary = m_workspace->isPaused() ? tr("Paused at %1").arg(runProgress(*run))
                                                : tr("Running %1").arg(runProgress(*run));
        words.primaryCalls = true;
        words.primaryPage = pages::Kind::Runs;
    } else if (run && run->state().outcome != execution::RunFinished::Outcome::Succeeded && changes > 0) {
        words.primary = tr("Run stopped at %1").arg(runProgress(*run));
        words.primaryCalls = true;
        words.primaryPage = pages::Kind::Runs;
    } else if (hasErrors(m_workspace->loaded().diagnostics)) {
        words.primary = tr("Manifest has errors");
    } else if (m_workspace->isPlanning()) {
        words.primary = tr("Looking at the ships…");
    } else if (m_workspace->planProblem()) {
        words.primary = tr("No plan");
        words.primaryCalls = true;
    } else {
        words.primary = changes == 0 ? tr("Nothing to do") : tr("Review %n change(s)", nullptr, changes);
        words.primaryCalls = changes > 0;
    }
}

void Summary::tellShips(Words &words) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList away;
    QDateTime since;
    int waiting = 0;
    for (const auto &[id, ship] : m_workspace->observed().ships) {
        if (ship->contact == model::Contact::Lost || ship->contact == model::Contact::Refused) {
            away += id.value;
            since = since.isValid() ? std::min(since, ship->contactSince) : ship->contactSince;
        } else if (!ship->isOnline()) {
            ++waiting;
        }
    }
    const int count = m_workspace->shipCount();
    words.ships = away.isEmpty() && waiting == 0
        ? tr("%n ship(s)", nullptr, count)
        : tr("%1 of %n ship(s)", nullptr, count).arg(m_workspace->onlineShipCount());
    if (away.size() == 1)
        words.away = tr("%1, %2", "a ship and for how long").arg(away.first(), ageText(since, now));
    else if (!away.isEmpty())
        words.away = tr("%n unreachable, %1", nullptr, int(away.size())).arg(ageText(since, now));
    if (waiting > 0)
        words.live = tr("asking %n ship(s)", nullptr, waiting);
    else if (m_workspace->onlineShipCount() > 0)
        words.live = tr("events live");
    else
        words.live = tr("no ship answers");
}

} // namespace pilothouse::app

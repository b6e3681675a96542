// SPDX-License-Identifier: Apache-2.0
#include "app/shell/demovoyage.h"

#include "app/plan/planwords.h"
#include "app/runs/runwords.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::app {

using pages::Kind;

DemoVoyage::DemoVoyage(Workspace &workspace, QQuickWindow &window, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_window(window)
    , m_folder(folder)
{
    QDir().mkpath(folder);
    m_exposure.setInterval(350ms);
    m_exposure.setSingleShot(true);
    connect(&m_exposure, &QTimer::timeout, this, &DemoVoyage::nextPicture);
    m_quiet.setInterval(1s);
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &DemoVoyage::arrive);
    m_limit.setInterval(120s);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_summary += tr("Gave up after two minutes.");
        Q_EMIT finished(false);
    });
    for (const auto signal :
         {&Workspace::observedChanged, &Workspace::planChanged, &Workspace::planningChanged, &Workspace::runChanged})
        connect(&workspace, signal, this, &DemoVoyage::advance, Qt::QueuedConnection);
}

void DemoVoyage::start()
{
    m_limit.start();
    m_pictures = {{u"start-dark"_s, int(Kind::Map), 2}, {u"start-light"_s, int(Kind::Map), 1}};
    nextPicture();
}

void DemoVoyage::advance()
{
    if (!m_pictures.empty())
        return;
    switch (m_leg) {
    case Leg::Start:
        m_leg = Leg::Observing;
        m_workspace.openDemo();
        return;
    case Leg::Observing:
        if (!isSettled())
            return;
        m_leg = Leg::Planned;
        m_summary += tr("Opened %1: %2 of %3 ships answer.")
                         .arg(m_workspace.environmentName())
                         .arg(m_workspace.onlineShipCount())
                         .arg(m_workspace.shipCount());
        m_summary += tr("Plan: %1").arg(headline(m_workspace.plan()));
        m_workspace.select({u"instance:web-3"_s});
        QMetaObject::invokeMethod(
            &m_window, "followLogs",
            Q_ARG(QVariant, (QStringList{u"web-1"_s, u"orders-1"_s, u"broker-2"_s, u"cart-1"_s})));
        photograph({Kind::Map, Kind::Instances, Kind::Plan, Kind::Logs, Kind::Ships, Kind::Settings}, {});
        return;
    case Leg::Planned:
        m_leg = Leg::Running;
        m_workspace.applyPlan();
        return;
    case Leg::Running:
        // What the run did is known once the ships' last news of it are in and planned.
        if (m_workspace.run() && !m_workspace.isRunning() && !m_workspace.isPlanning())
            m_quiet.start();
        return;
    case Leg::Done:
        m_limit.stop();
        Q_EMIT finished(m_ok);
        return;
    }
}

void DemoVoyage::arrive()
{
    m_leg = Leg::Done;
    tellOutcome();
    photograph({Kind::Runs, Kind::Map, Kind::Plan}, u"-after"_s);
}

bool DemoVoyage::isSettled() const
{
    const auto &ships = m_workspace.observed().ships;
    const bool known = std::ranges::all_of(ships, [](const auto &entry) {
        return entry.second->isOnline() || entry.second->contact == model::Contact::Lost
            || entry.second->contact == model::Contact::Refused;
    });
    return int(ships.size()) == m_workspace.shipCount() && known && !m_workspace.isPlanning()
        && m_workspace.changeCount() > 0;
}

void DemoVoyage::tellOutcome()
{
    const execution::Run &run = *m_workspace.run();
    m_summary += tr("Run %1: %2 changes, %3 failed, %4 left out.")
                     .arg(outcomeWord(*run.state().outcome), runProgress(run))
                     .arg(actionCount(run, execution::StepStatus::Failed))
                     .arg(actionCount(run, execution::StepStatus::Skipped));
    m_summary += m_workspace.changeCount() == 0 ? tr("A second plan is empty.")
                                                : tr("Still to do: %1").arg(headline(m_workspace.plan()));
}

void DemoVoyage::photograph(const std::vector<Kind> &pages, const QString &suffix)
{
    for (const auto &[theme, name] : {std::pair(2, u"-dark"_s), std::pair(1, u"-light"_s)}) {
        for (const Kind page : pages)
            m_pictures.push_back({pages::toName(page) + suffix + name, int(page), theme});
    }
    nextPicture();
}

/// Takes the picture that was prepared, if any, and prepares the next.
void DemoVoyage::nextPicture()
{
    if (sender() == &m_exposure) {
        const QString path = QDir(m_folder).filePath(m_pictures.front().name + u".png"_s);
        m_ok = m_window.grabWindow().save(path) && m_ok;
        m_pictures.pop_front();
    }
    if (m_pictures.empty()) {
        QMetaObject::invokeMethod(this, &DemoVoyage::advance, Qt::QueuedConnection);
        return;
    }
    m_window.setProperty("themeMode", m_pictures.front().theme);
    m_window.setProperty("page", m_pictures.front().page);
    m_exposure.start();
}

} // namespace pilothouse::app

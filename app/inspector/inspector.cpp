// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/inspector.h"

#include "app/ships/shiptable.h"
#include "core/planning/desired.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::app {

Inspector::Inspector(QObject *parent)
    : QObject(parent)
    , m_asked(std::make_unique<QObject>())
{
    m_ages.setInterval(10s);
    m_ages.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_ages, &QTimer::timeout, this, &Inspector::refreshState);
}

void Inspector::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        connect(m_workspace, &Workspace::environmentChanged, this, &Inspector::refresh);
        connect(m_workspace, &Workspace::observedChanged, this, &Inspector::refreshState);
        connect(m_workspace, &Workspace::selectionChanged, this, &Inspector::adoptSelection);
        connect(m_workspace, &Workspace::checkHappened, this, [this](const model::InstanceId &whose) {
            if (kind() == inspected::Kind::Instance && whose.value == m_key.name)
                refreshState();
        });
        adoptSelection();
    }
    Q_EMIT workspaceChanged();
}

QString Inspector::subtitle() const
{
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const auto *instance = environment ? environment->instances.find(model::InstanceId{m_key.name}) : nullptr;
    switch (m_key.kind) {
    case inspected::Kind::Nothing:
        return {};
    case inspected::Kind::Instance:
        return instance ? tr("service %1 \u00b7 ship %2").arg(instance->service.value, instance->ship.value)
                        : tr("in no manifest");
    case inspected::Kind::Service:
        return tr("service");
    case inspected::Kind::Ship:
        return tr("ship");
    }
    return {};
}

int Inspector::othersSelected() const
{
    return m_workspace ? std::max(0, int(m_workspace->selection().size()) - 1) : 0;
}

void Inspector::adoptSelection()
{
    const auto key = inspected::fromText(m_workspace->selection().value(0));
    if (key != m_key) {
        m_key = key;
        m_asked = std::make_unique<QObject>();
        m_variables.conceal();
        forgetLastLines();
        setEngine({}, {});
        m_key.kind == inspected::Kind::Nothing ? m_ages.stop() : m_ages.start();
        refresh();
        if (m_engineWanted)
            askEngine();
    }
    Q_EMIT inspectedChanged();
}

void Inspector::refresh()
{
    const auto environment = m_workspace->environment();
    std::vector<VariableRow> variables;
    if (environment && kind() == inspected::Kind::Instance)
        if (const auto *instance = environment->instances.find({m_key.name}))
            variables = variableRows(planning::Variables(*environment).sources(*instance));
    m_variables.setRows(std::move(variables));
    refreshState();
    Q_EMIT inspectedChanged();
}

void Inspector::refreshState()
{
    const auto environment = m_workspace->environment();
    std::vector<Field> overview;
    status::Kind status = status::Kind::Stopped;
    Trouble problem;
    if (environment && kind() != inspected::Kind::Nothing) {
        const Known known{*environment, m_workspace->observed(), m_workspace->assessment(),
                          QDateTime::currentDateTimeUtc()};
        if (const auto *instance = environment->instances.find({m_key.name});
            instance && kind() == inspected::Kind::Instance) {
            describe(*instance, known);
            return;
        }
        if (const auto *service = environment->services.find({m_key.name});
            service && kind() == inspected::Kind::Service)
            overview = serviceOverview(*service, known);
        if (const auto *ship = environment->ships.find({m_key.name}); ship && kind() == inspected::Kind::Ship) {
            overview = shipOverview(*ship, known);
            problem = shipTrouble(known.observed.ship(ship->id), *environment);
        }
        if (!overview.empty())
            status = overview.front().status.value_or(status);
    }
    m_overview.setRows(std::move(overview));
    setState(status, problem);
}

void Inspector::describe(const model::Instance &instance, const Known &known)
{
    const auto &assessed = known.assessment.of(instance.id);
    const auto *ship = known.observed.ship(instance.ship);
    const auto *container = ship ? ship->container(instance.id) : nullptr;
    const CheckGlance checks = glanceAt(m_workspace->checks(), instance.id, container);
    m_overview.setRows(instanceOverview(instance, known, checks));
    const Trouble trouble = instanceTrouble(assessed, container, ship, known.environment);
    setState(status::fromPlanning(withChecks(assessed.status, checks)),
             trouble.title.isEmpty() ? checkTrouble(checks) : trouble);
    if (assessed.status == planning::Status::Failed && m_lastLines.isEmpty() && !m_tail.isValid())
        askLastLines();
}

void Inspector::setState(status::Kind status, const Trouble &problem)
{
    if (status == m_status && problem == m_problem)
        return;
    m_status = status;
    m_problem = problem;
    if (problem.title.isEmpty())
        forgetLastLines();
    Q_EMIT stateChanged();
}

/// The lines of one container are not shown under another one's trouble.
void Inspector::forgetLastLines()
{
    m_tail = {};
    if (m_lastLines.isEmpty())
        return;
    m_lastLines.clear();
    Q_EMIT lastLinesChanged();
}

} // namespace pilothouse::app

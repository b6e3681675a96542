// SPDX-License-Identifier: Apache-2.0
#include "app/problems/problems.h"

#include "app/instances/words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

Finding toProblem(const model::Diagnostic &diagnostic)
{
    QString place = QFileInfo(diagnostic.where.file).fileName();
    if (diagnostic.where.line > 0)
        place += u":%1:%2"_s.arg(diagnostic.where.line).arg(diagnostic.where.column);
    const bool isError = diagnostic.severity == model::Severity::Error;
    return {.key = u"manifest:"_s + place + diagnostic.rule + diagnostic.text,
            .tone = isError ? status::Kind::Failed : status::Kind::Drifted,
            .text = diagnostic.text,
            .next = diagnostic.suggestion,
            .place = place,
            .selection = {}};
}

Finding toProblem(const model::ObservedShip &ship, const model::Environment &environment)
{
    const QString cause = contactCause(ship, environment);
    const QString why = cause.isEmpty() ? contactWord(ship.contact) : cause;
    return {.key = u"ship:"_s + ship.id.value,
            .tone = status::Kind::Unreachable,
            .text = Problems::tr("Ship %1 cannot be reached: %2").arg(ship.id.value, why),
            .next = Problems::tr("It is tried again by itself; what is shown of it is what was last seen."),
            .place = ship.id.value,
            .selection = u"ship:"_s + ship.id.value};
}

Finding toProblem(const model::Instance &instance, const planning::InstanceStatus &status)
{
    const QString sentence = statusSentence(status);
    const QString text = Problems::tr("%1 is %2", "an instance is failed (exit 1)").arg(instance.id.value, sentence);
    return {.key = u"instance:"_s + instance.id.value,
            .tone = status::Kind::Failed,
            .text = status.problem.isEmpty() ? text : text + u": "_s + status.problem,
            .next = {},
            .place = Problems::tr("%1 on %2", "service on ship").arg(instance.service.value, instance.ship.value),
            .selection = u"instance:"_s + instance.id.value};
}

} // namespace

void Problems::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &Workspace::environmentChanged, this, &Problems::refresh);
        connect(workspace, &Workspace::observedChanged, this, &Problems::refresh);
    }
    Q_EMIT workspaceChanged();
    refresh();
}

void Problems::refresh()
{
    std::vector<Finding> problems;
    if (m_workspace) {
        for (const model::Diagnostic &diagnostic : m_workspace->loaded().diagnostics)
            problems.push_back(toProblem(diagnostic));
        if (const auto environment = m_workspace->environment())
            addObserved(problems, *environment);
    }
    std::ranges::stable_sort(problems, {}, &Finding::tone);
    const int before = count();
    const int errorsBefore = m_errorCount;
    m_errorCount = int(std::ranges::count_if(problems, [](const Finding &problem) {
        return problem.tone == status::Kind::Failed && problem.selection.isEmpty();
    }));
    setRows(std::move(problems));
    if (count() != before || m_errorCount != errorsBefore)
        Q_EMIT countChanged();
}

void Problems::addObserved(std::vector<Finding> &problems, const model::Environment &environment) const
{
    const auto &ships = m_workspace->observed().ships;
    for (const auto &[id, ship] : ships) {
        if (ship->contact == model::Contact::Lost || ship->contact == model::Contact::Refused)
            problems.push_back(toProblem(*ship, environment));
    }
    if (ships.empty())
        return;
    for (const model::Instance &instance : environment.instances) {
        const planning::InstanceStatus &status = m_workspace->assessment().of(instance.id);
        if (status.status == planning::Status::Failed)
            problems.push_back(toProblem(instance, status));
    }
}

QVariant Problems::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Finding &problem = row(index.row());
    switch (role) {
    case Tone:
        return QVariant::fromValue(problem.tone);
    case Text:
    case Qt::DisplayRole:
        return problem.text;
    case Next:
        return problem.next;
    case Place:
        return problem.place;
    case Selection:
        return problem.selection;
    }
    return {};
}

QHash<int, QByteArray> Problems::roleNames() const
{
    return {{Tone, "tone"}, {Text, "sentence"}, {Next, "next"}, {Place, "place"}, {Selection, "selection"}};
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "app/problems/problems.h"

#include "app/instances/words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::lint::Severity;

namespace {

QString placeOf(const model::SourceLocation &where)
{
    const QString file = QFileInfo(where.file).fileName();
    return where.line > 0 ? u"%1:%2:%3"_s.arg(file).arg(where.line).arg(where.column) : file;
}

status::Kind toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return status::Kind::Failed;
    case Severity::Warning:
        return status::Kind::Drifted;
    case Severity::Hint:
    case Severity::Off:
        return status::Kind::Stopped;
    }
    Q_UNREACHABLE();
}

Finding toProblem(const manifest::lint::Finding &found)
{
    const QString place = placeOf(found.where);
    return {.key = u"manifest:"_s + place + found.rule + found.text,
            .tone = toneOf(found.severity),
            .text = found.text,
            .next = found.suggestion,
            .place = place,
            .selection = found.about ? toIdentifier(found.about->kind) + u':' + found.about->name : QString(),
            .rule = found.rule,
            .fix = found.fix ? found.fix->title : QString(),
            .where = found.where};
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
            .selection = u"ship:"_s + ship.id.value,
            .rule = {},
            .fix = {}};
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
            .selection = u"instance:"_s + instance.id.value,
            .rule = {},
            .fix = {}};
}

} // namespace

Problems::Problems(QObject *parent)
    : KeyedTable<Finding>(parent)
    , m_linter(this, [this](Linted linted) {
        m_linted = std::move(linted);
        refresh();
        Q_EMIT this->linted();
    })
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(1000);
    connect(&m_gathering, &QTimer::timeout, this, &Problems::lint);
}

void Problems::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &Workspace::environmentChanged, this, &Problems::lint);
        connect(workspace, &Workspace::environmentChanged, this, &Problems::refresh);
        connect(workspace, &Workspace::observedChanged, this, [this] {
            if (!m_gathering.isActive())
                m_gathering.start();
            refresh();
        });
        lint();
    }
    Q_EMIT workspaceChanged();
    refresh();
}

void Problems::lint()
{
    if (!m_workspace->environment())
        return;
    // A draft that cannot be read has an older text's environment: rules would speak of places that are others now.
    const auto &loaded = m_workspace->loaded();
    const bool isStale = m_linted.environment == loaded.environment && m_linted.text != loaded.text;
    m_linter.ask([loaded, observed = m_workspace->observed(), text = isStale ? m_linted.text : loaded.text, isStale] {
        Linted linted{loaded.environment, text, {}};
        const auto settings = manifest::lint::readSettings(loaded.environment->file, linted.findings);
        auto found =
            isStale ? manifest::lint::ofLoader(loaded, settings) : manifest::lint::examine(loaded, observed, settings);
        std::ranges::move(found, std::back_inserter(linted.findings));
        return linted;
    });
}

/// Until the linter has been through it, what the loader said.
void Problems::addManifest(std::vector<Finding> &problems)
{
    const auto &loaded = m_workspace->loaded();
    m_fixes.clear();
    m_notes.clear();
    if (loaded.environment && m_linted.environment == loaded.environment) {
        for (const auto &found : m_linted.findings) {
            problems.push_back(toProblem(found));
            if (found.fix)
                m_fixes.insert(problems.back().key, *found.fix);
            if (!m_notes.contains(problems.back().selection))
                m_notes.insert(problems.back().selection, found.text);
        }
        return;
    }
    for (const auto &found : manifest::lint::ofLoader(loaded, manifest::lint::Settings()))
        problems.push_back(toProblem(found));
}

void Problems::fix(int position)
{
    const auto found = m_fixes.constFind(row(position).key);
    if (found == m_fixes.constEnd())
        return;
    const QString what =
        tr("the fix of %1 at %2", "a rule, shop.yaml:3:5").arg(row(position).rule, row(position).place);
    m_workspace->editing()->put(what, found->values, this, [this](const std::optional<base::Error> &problem) {
        if (problem)
            Q_EMIT fixRefused(tr("Not fixed: %1").arg(problem->message));
    });
}

QString Problems::page(int position) const
{
    return manifest::lint::pageOf(row(position).rule);
}

void Problems::refresh()
{
    std::vector<Finding> problems;
    if (m_workspace) {
        addManifest(problems);
        if (const auto environment = m_workspace->environment())
            addObserved(problems, *environment);
    }
    std::ranges::stable_sort(problems, {}, &Finding::tone);
    const int before = count();
    const int errorsBefore = m_errorCount;
    m_errorCount = int(std::ranges::count_if(problems, [](const Finding &problem) {
        return problem.tone == status::Kind::Failed && !problem.rule.isEmpty();
    }));
    setRows(std::move(problems));
    Q_EMIT gathered();
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
    case Fix:
        return problem.fix;
    case HasPage:
        return manifest::lint::findRule(problem.rule) != nullptr;
    case Line: // of the manifest itself
        return m_workspace && problem.where.file == m_workspace->filePath() ? problem.where.line : 0;
    case Column:
        return problem.where.column;
    }
    return {};
}

QHash<int, QByteArray> Problems::roleNames() const
{
    return {{Tone, "tone"}, {Text, "sentence"},   {Next, "next"}, {Place, "place"},  {Selection, "selection"},
            {Fix, "fix"},   {HasPage, "hasPage"}, {Line, "line"}, {Column, "column"}};
}

} // namespace pilothouse::app

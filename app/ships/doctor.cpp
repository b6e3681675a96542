// SPDX-License-Identifier: Apache-2.0
#include "app/ships/doctor.h"

#include "app/doctor/advice.h"
#include "core/base/thread.h"
#include "core/transport/ssh/sshlines.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using fleet::Examination;
using fleet::Finding;
using Outcome = Finding::Outcome;

namespace {

status::Kind statusOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return status::Kind::Running;
    case Outcome::Tried:
        return status::Kind::Stopped;
    case Outcome::Doubtful:
        return status::Kind::Drifted;
    case Outcome::Failed:
        return status::Kind::Failed;
    }
    Q_UNREACHABLE();
}

QString textOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return Doctor::tr("works");
    case Outcome::Tried:
        return Doctor::tr("in vain");
    case Outcome::Doubtful:
        return Doctor::tr("doubtful");
    case Outcome::Failed:
        return Doctor::tr("failed");
    }
    Q_UNREACHABLE();
}

QString stepOf(const Finding &finding)
{
    const QString name = doctor::nameOf(finding.step);
    return finding.jump.isEmpty() ? name : u"%1 (%2)"_s.arg(name, finding.jump);
}

std::vector<DoctorRow> rowsOf(const std::vector<Finding> &findings)
{
    std::vector<DoctorRow> rows;
    rows.reserve(findings.size());
    const Finding *failure = fleet::firstFailure(findings);
    for (const Finding &finding : findings)
        rows.push_back({QString::number(rows.size()), stepOf(finding), finding.what, finding.words, finding.outcome,
                        &finding == failure});
    return rows;
}

} // namespace

/// Where examinations live: in a thread of their own, with lines of their own.
struct Doctor::Practice {
    explicit Practice(std::shared_ptr<transport::SshQuestions> questions)
        : lines(std::move(questions))
    {
    }

    transport::SshLines lines;
    base::IoThreads io{1, u"doctor"_s};
    QPointer<Examination> examination;
};

Doctor::Doctor(QObject *parent)
    : QObject(parent)
{
}

Doctor::~Doctor() = default;

void Doctor::setWorkspace(Workspace *workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    if (workspace)
        connect(workspace, &Workspace::environmentChanged, this, [this] {
            const auto environment = m_workspace->environment();
            if (m_ship && (!environment || !environment->ships.find(m_ship->id)))
                dismiss();
        });
    Q_EMIT workspaceChanged();
}

QString Doctor::ship() const
{
    return m_ship ? m_ship->id.value : QString();
}

bool Doctor::isHealthy() const
{
    return m_ship && !m_isRunning && !fleet::firstFailure(m_findings);
}

QString Doctor::verdict() const
{
    if (!m_ship)
        return {};
    if (m_isRunning)
        return tr("On the way to %1…").arg(ship());
    const Finding *failure = fleet::firstFailure(m_findings);
    return failure ? tr("%1 cannot be reached: %2").arg(ship(), stepOf(*failure)) : tr("%1 works").arg(ship());
}

QString Doctor::advice() const
{
    return m_ship && !m_isRunning ? doctor::advices(m_findings, *m_ship).join(u'\n') : QString();
}

void Doctor::examine(const QString &name)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    const auto environment = m_workspace ? m_workspace->environment() : nullptr;
    const auto *found = environment ? environment->ships.find(model::ShipId{name}) : nullptr;
    if (!found)
        return;
    giveUp();
    if (!m_practice)
        m_practice = std::make_unique<Practice>(m_workspace->sshQuestions());
    m_workspace->sshInterview().forgetRefusals();
    m_practice->lines.readAnew();
    m_ship = *found;
    m_isRunning = true;
    take({});
    auto *examination = new Examination(*m_ship, m_practice->lines);
    m_practice->examination = examination;
    QThread &thread = m_practice->io.next();
    examination->moveToThread(&thread);
    // What is told comes from the examination's thread as values; of one that was given up, nothing counts.
    const auto tell = [this, examination](bool isRunning) {
        QMetaObject::invokeMethod(
            this,
            [this, from = examination, findings = examination->findings(), isRunning] {
                if (m_practice->examination != from)
                    return;
                m_isRunning = isRunning;
                take(findings);
            },
            Qt::QueuedConnection);
    };
    connect(
        examination, &Examination::progressed, examination, [tell] { tell(true); }, Qt::DirectConnection);
    connect(
        examination, &Examination::finished, examination, [tell] { tell(false); }, Qt::DirectConnection);
    connect(&thread, &QThread::finished, examination, &QObject::deleteLater);
    QMetaObject::invokeMethod(examination, &Examination::start, Qt::QueuedConnection);
}

void Doctor::dismiss()
{
    giveUp();
    m_ship.reset();
    m_isRunning = false;
    take({});
}

void Doctor::giveUp()
{
    if (m_practice && m_practice->examination)
        std::exchange(m_practice->examination, nullptr)->deleteLater();
}

void Doctor::take(const std::vector<Finding> &findings)
{
    m_findings = findings;
    m_steps.setRows(rowsOf(findings));
    Q_EMIT changed();
}

QString Doctor::text() const
{
    QStringList lines{verdict()};
    if (m_ship)
        lines += model::toString(m_ship->endpoint);
    for (const DoctorRow &row : m_steps.rows()) {
        lines += u"%1: %2 – %3"_s.arg(row.step, row.what, textOf(row.outcome));
        if (!row.words.isEmpty())
            lines += u"    "_s + row.words;
    }
    return (lines + advice().split(u'\n', Qt::SkipEmptyParts)).join(u'\n');
}

QHash<int, QByteArray> DoctorSteps::roleNames() const
{
    return {{StepRole, "step"},     {WhatRole, "what"},           {WordsRole, "words"},
            {StatusRole, "status"}, {OutcomeTextRole, "outcome"}, {FirstFailureRole, "firstFailure"}};
}

QVariant DoctorSteps::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DoctorRow &shown = row(index.row());
    switch (role) {
    case StepRole:
        return shown.step;
    case WhatRole:
        return shown.what;
    case WordsRole:
        return shown.words;
    case StatusRole:
        return int(statusOf(shown.outcome));
    case OutcomeTextRole:
        return textOf(shown.outcome);
    case FirstFailureRole:
        return shown.isFirstFailure;
    }
    return {};
}

} // namespace pilothouse::app

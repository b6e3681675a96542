// SPDX-License-Identifier: Apache-2.0
#include "app/runs/auditrows.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

using Outcome = audit::Record::Outcome;

status::Kind toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::UnderWay:
        return status::Kind::Starting;
    case Outcome::Told:
        return status::Kind::Running;
    case Outcome::Failed:
        return status::Kind::Failed;
    case Outcome::Withheld:
        return status::Kind::Stopped;
    }
    Q_UNREACHABLE();
}

QString wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::UnderWay:
        return AuditRows::tr("no answer yet");
    case Outcome::Told:
        return AuditRows::tr("told");
    case Outcome::Failed:
        return AuditRows::tr("could not be told");
    case Outcome::Withheld:
        return AuditRows::tr("withheld: its program is not trusted");
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<AuditRow> auditRows(const std::vector<audit::Record> &records)
{
    std::vector<AuditRow> rows;
    rows.reserve(records.size());
    for (const audit::Record &record : records)
        rows.push_back({QString::number(rows.size()), toneOf(record.outcome),
                        QLocale().toString(record.at.toLocalTime().time(), u"HH:mm:ss"_s), record.auditor, record.text,
                        wordOf(record.outcome), record.problem});
    return rows;
}

QHash<int, QByteArray> AuditRows::roleNames() const
{
    return {{ToneRole, "tone"}, {TimeRole, "time"},       {AuditorRole, "auditor"},
            {TextRole, "text"}, {StateRole, "stateText"}, {ProblemRole, "problem"}};
}

QVariant AuditRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditRow &shown = row(index.row());
    switch (role) {
    case ToneRole:
        return QVariant::fromValue(shown.tone);
    case TimeRole:
        return shown.time;
    case AuditorRole:
        return shown.auditor;
    case Qt::DisplayRole:
    case TextRole:
        return shown.text;
    case StateRole:
        return shown.state;
    case ProblemRole:
        return shown.problem;
    default:
        return {};
    }
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/keyedtable.h"
#include "app/shell/status.h"
#include "core/audit/record.h"

#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// One thing an auditor was told of a run, and what became of it.
struct AuditRow {
    QString key; ///< its place among all
    status::Kind tone = status::Kind::Starting;
    QString time; ///< of day, local
    QString auditor;
    QString text;
    QString state; ///< "told", "not told"
    QString problem;

    bool operator==(const AuditRow &) const = default;
};

[[nodiscard]] std::vector<AuditRow> auditRows(const std::vector<audit::Record> &records);

/// What auditors were told of the present or last run, in order. GUI thread.
class AuditRows : public KeyedTable<AuditRow>
{
    Q_OBJECT
    QML_ANONYMOUS
public:
    enum Role { ToneRole = Qt::UserRole + 1, TimeRole, AuditorRole, TextRole, StateRole, ProblemRole };
    Q_ENUM(Role)

    using KeyedTable::KeyedTable;

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace pilothouse::app

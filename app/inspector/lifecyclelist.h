// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/instances/checkwords.h"
#include "app/instances/keyedtable.h"
#include "app/shell/status.h"
#include "core/model/instance.h"

#include <QJsonObject>
#include <QtQml/qqmlregistration.h>

namespace pilothouse::app {

/// A lifecycle check of an instance, or its HEALTHCHECK, and where it stands.
struct LifecycleRow {
    QString key;                      ///< "running/0": its state, and its place among those of that state
    QString section;                  ///< when it is made
    QString type;                     ///< "http"
    QString demand;                   ///< what it takes to pass
    QString where;                    ///< "shop.yaml:42"
    std::optional<status::Kind> tone; ///< none: nothing is known of it
    QString state;                    ///< "attempt 3 of 180", "passed 4 min ago"
    QString failure;                  ///< of the last attempt, or of the check
    QString logTail;                  ///< the container's last lines when it failed
    double fraction = -1;

    bool operator==(const LifecycleRow &) const = default;
};

/// All that the rows are a function of, but for the instance.
struct LifecycleKnown {
    const CheckLedger &ledger;
    const model::ObservedContainer *container = nullptr;
    QJsonObject inspect; ///< of that container; empty unless asked for
    QDateTime now;
};

/// In the order of a container's life: pre-start, running, the engine's HEALTHCHECK, pre-stop, stopped.
[[nodiscard]] std::vector<LifecycleRow> lifecycleRows(const model::Instance &instance, const LifecycleKnown &known);

/// The checks of an instance. GUI thread.
class LifecycleList : public KeyedTable<LifecycleRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Lifecycle has one")
public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        SectionRole,
        TypeRole,
        DemandRole,
        WhereRole,
        HasToneRole,
        ToneRole,
        StateRole,
        FailureRole,
        LogTailRole,
        FractionRole
    };
    Q_ENUM(Role)

    using KeyedTable::KeyedTable;

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace pilothouse::app

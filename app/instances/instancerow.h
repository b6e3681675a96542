// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/model/observed.h"
#include "core/planning/status.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <vector>

namespace pilothouse::app {

/// One line of the Instances table: an instance of the manifest, or an orphan.
struct InstanceRow {
    QString key; ///< "instance:web-1"
    QString instance;
    QString service;
    QString ship;
    QString image;
    QString ports;
    planning::Status status = planning::Status::Unreachable;
    QString statusText;
    QDateTime since; ///< running, down or last seen since; invalid if none of these
    bool up = false;
    int restarts = 0;
    QString drift;       ///< the fields that differ, or why it is wrong; empty when there is nothing to say
    bool orphan = false; ///< ours, but in no manifest
    QMap<QString, QString> labels;

    /// Whether an operator should look at it. What is down on purpose cannot be told from what is down: both count.
    [[nodiscard]] bool isWrong() const { return orphan || status != planning::Status::Running; }

    bool operator==(const InstanceRow &) const = default;
};

/// The table as a function of what is known: the manifest's instances in file order, then orphans by ship.
[[nodiscard]] std::vector<InstanceRow> instanceRows(const model::Environment &environment,
                                                    const model::ObservedState &observed,
                                                    const planning::Assessment &assessment);

/// The row of one instance.
[[nodiscard]] InstanceRow instanceRow(const model::Instance &instance, const model::ObservedContainer *container,
                                      const planning::InstanceStatus &status);

/// Where words are looked for: everything the table shows of it.
[[nodiscard]] QString searchText(const InstanceRow &row);

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/model/observed.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace pilothouse::app {

/// One line of the Ships table.
struct ShipRow {
    QString key; ///< "ship:prod-2"
    QString ship;
    QString endpoint;
    model::Contact contact = model::Contact::NeverTried;
    QDateTime contactSince;
    QDateTime observedAt; ///< of what is known; invalid if nothing is
    QDateTime nextTry;    ///< invalid: none is due, or it is under way
    QString cause;        ///< why it is not well with it; empty when it is
    QString engineVersion;
    QString platform; ///< "Debian GNU/Linux 12 · x86_64"
    int cpuCount = 0;
    qint64 memoryByteCount = 0;
    int runningCount = 0;
    int instanceCount = 0; ///< those the manifest puts here
    int imageCount = 0;

    [[nodiscard]] bool isWrong() const { return contact != model::Contact::Online; }

    bool operator==(const ShipRow &) const = default;
};

/// The ships in file order, as last seen.
[[nodiscard]] std::vector<ShipRow> shipRows(const model::Environment &environment,
                                            const model::ObservedState &observed);

} // namespace pilothouse::app

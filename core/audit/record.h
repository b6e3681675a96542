// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace pilothouse::audit {

/// One thing an auditor was told during a run, and what became of it. Holds no secret.
struct Record {
    enum class Outcome {
        UnderWay,
        Told,
        Failed,   ///< `problem` says why
        Withheld, ///< it would run a program of the manifest that nobody has trusted
    };

    QDateTime at;    ///< of the event, UTC
    QString auditor; ///< "slack #ops", "log audit.log", "http hooks.example"
    QString text;    ///< "ann is starting web-1, web-2."
    Outcome outcome = Outcome::UnderWay;
    QString problem;

    bool operator==(const Record &) const = default;
};

} // namespace pilothouse::audit

Q_DECLARE_METATYPE(pilothouse::audit::Record)

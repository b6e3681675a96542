// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/engine.h"

#include <QObject>

namespace pilothouse::checks {

/// Fetches the last lines of a container's log, for what is said of its failure. Lives in the ship's I/O thread.
class LogTail : public QObject
{
    Q_OBJECT
public:
    LogTail(engine::Engine &engine, const QString &container, QObject *parent);

Q_SIGNALS:
    /// Once; empty when there is no log to be had.
    void fetched(const QStringList &lines);

private:
    base::Subscription<model::LogLine> m_lines;
    QStringList m_texts;
};

} // namespace pilothouse::checks

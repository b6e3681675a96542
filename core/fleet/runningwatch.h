// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/engine/engine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace pilothouse::fleet {

/// Watches a container that has just been started until it runs, and still does a moment later: most that cannot
/// run exit at once. Lives in the ship's I/O thread.
class RunningWatch : public QObject
{
    Q_OBJECT
public:
    RunningWatch(engine::Engine &engine, const model::InstanceId &container, QObject *parent);

    void start();
    void giveUp();

Q_SIGNALS:
    /// The error's detail has the container's last log lines.
    void finished(const pilothouse::base::Result<QString> &result);

private:
    void look();
    void take(const base::Result<model::ObservedContainer> &seen);
    void fail(const QString &why);

    engine::Engine &m_engine;
    model::InstanceId m_container;
    QTimer m_timer;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_interval{100};
    std::optional<model::ObservedContainer> m_up; ///< as first seen running
    base::Error m_problem;
    QStringList m_log;
    base::Subscription<model::LogLine> m_lines;
    bool m_ended = false;
};

} // namespace pilothouse::fleet

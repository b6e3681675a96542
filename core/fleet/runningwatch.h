// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/engine/engine.h"
#include "core/fleet/healthgate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace pilothouse::fleet {

/// Watches a container that has just been started until it runs, and still does a moment later (most that cannot
/// run exit at once), and until its HEALTHCHECK, where it has one, says that it is healthy. Lives in the ship's I/O
/// thread.
class RunningWatch : public QObject
{
    Q_OBJECT
public:
    RunningWatch(engine::Engine &engine, const model::InstanceId &container, QObject *parent);

    void start();
    void giveUp();

Q_SIGNALS:
    void progressed(const QString &text);
    /// The error's detail has the container's last log lines.
    void finished(const pilothouse::base::Result<QString> &result);

private:
    void look();
    void take(const base::Result<QJsonObject> &json);
    void takeHealth(const model::ObservedContainer &container, const HealthGate &gate);
    void end(const base::Result<QString> &result);
    void fail(const QString &why);

    engine::Engine &m_engine;
    model::InstanceId m_container;
    QTimer m_timer;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_interval{100};
    std::optional<model::ObservedContainer> m_up; ///< as first seen running
    QString m_said;                               ///< of its health last
    bool m_ended = false;
};

} // namespace pilothouse::fleet

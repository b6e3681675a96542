// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checks/probe.h"
#include "core/engine/engine.h"
#include "core/model/check.h"

namespace pilothouse::checks {

/// Holds a container against what a state asks of it while checks go on: that it is running, or that it is not
/// (specification §12, the runtime rule). What looks wrong is looked at twice. Thread as Probe.
class ConditionWatch : public QObject
{
    Q_OBJECT
public:
    ConditionWatch(engine::Engine &engine, const QString &container, model::LifecycleState state, const Pace &pace,
                   QObject *parent);

    void start() { look(); }
    void stop();

Q_SIGNALS:
    void met(); ///< each time it holds
    void broken(const pilothouse::base::Error &error);

private:
    void look();
    void take(const base::Result<model::ObservedContainer> &seen);
    void doubt(const base::Error &why);

    engine::Engine &m_engine;
    QString m_container;
    bool m_wantsUp;
    Pace m_pace;
    QTimer m_timer;
    bool m_doubted = false;
    bool m_stopped = false;
};

} // namespace pilothouse::checks

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/containercalls.h"
#include "core/rehearsal/execs.h"

namespace pilothouse::rehearsal {

/// One simulated engine without its socket: everything a call may ask of it, and who answers which call. Lives in the
/// serving thread.
class SimulatedEngine : public QObject
{
    Q_OBJECT
public:
    SimulatedEngine(Clock &clock, const QString &shipName, QObject *parent);

    void serve(Exchange *exchange);
    /// What it says of its time; nothing else depends on it.
    void setClockAhead(std::chrono::seconds ahead) { m_clockAhead = ahead; }

    [[nodiscard]] Images &images() { return m_images; }
    [[nodiscard]] Containers &containers() { return m_containers; }

private:
    [[nodiscard]] QJsonObject version() const;
    [[nodiscard]] QJsonObject facts() const;

    Clock &m_clock;
    std::chrono::seconds m_clockAhead{0};
    QString m_shipName;
    Events m_events;
    Images m_images;
    Networks m_networks;
    Volumes m_volumes;
    Containers m_containers;
    ContainerCalls m_containerCalls;
    Execs m_execs;
};

} // namespace pilothouse::rehearsal

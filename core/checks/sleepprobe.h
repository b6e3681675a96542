// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checks/probe.h"
#include "core/model/check.h"

namespace pilothouse::checks {

/// Lets time go by. Thread as Probe.
class SleepProbe : public Probe
{
    Q_OBJECT
public:
    SleepProbe(const model::SleepCheck &check, const Pace &pace, QObject *parent);

    void start() override;

private:
    void tick();

    std::chrono::seconds m_duration;
    std::chrono::seconds m_gone{0};
    QTimer m_second;
};

} // namespace pilothouse::checks

// SPDX-License-Identifier: Apache-2.0
#include "core/checks/sleepprobe.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::checks {

SleepProbe::SleepProbe(const model::SleepCheck &check, const Pace &pace, QObject *parent)
    : Probe(parent)
    , m_duration(check.duration)
    , m_second(this)
{
    m_second.setInterval(pace.between);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &SleepProbe::tick);
}

void SleepProbe::start()
{
    if (m_duration == 0s)
        return Q_EMIT passed({});
    m_second.start();
    Q_EMIT progressed(0, u"%1 s left"_s.arg(m_duration.count()));
}

void SleepProbe::tick()
{
    m_gone += 1s;
    if (m_gone < m_duration)
        return Q_EMIT progressed(double(m_gone.count()) / double(m_duration.count()),
                                 u"%1 s left"_s.arg((m_duration - m_gone).count()));
    m_second.stop();
    Q_EMIT passed({});
}

} // namespace pilothouse::checks

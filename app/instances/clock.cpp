// SPDX-License-Identifier: Apache-2.0
#include "app/instances/clock.h"

#include "app/instances/words.h"

using namespace std::chrono_literals;

namespace pilothouse::app {

Clock::Clock(QObject *parent)
    : QObject(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
    m_timer.setInterval(10s);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Clock::tick);
}

void Clock::setRunning(bool running)
{
    if (running == m_timer.isActive())
        return;
    if (running) {
        tick();
        m_timer.start();
    } else {
        m_timer.stop();
    }
    Q_EMIT runningChanged();
}

QString Clock::age(const QDateTime &at, const QDateTime &now) const
{
    return ageText(at, now);
}

void Clock::tick()
{
    m_now = QDateTime::currentDateTimeUtc();
    Q_EMIT nowChanged();
}

} // namespace pilothouse::app

// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

qint64 wallNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

constexpr qint64 second = 1'000'000'000;

} // namespace

Clock::Clock(QObject *parent)
    : QObject(parent)
    , m_segments{{wallNow(), Time{0}, 1.0}}
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Clock::runDue);
}

Clock::Time Clock::now() const
{
    return fromWall(wallNow());
}

qint64 Clock::toWall(Time time) const
{
    const Segment *segment = &m_segments.front();
    for (const Segment &next : m_segments) {
        if (next.time <= time)
            segment = &next;
    }
    // Before the clock was made time ran as usual.
    const double speed = time < m_segments.front().time ? 1.0 : segment->speed;
    return segment->wall + qint64(double((time - segment->time).count()) / speed);
}

Clock::Time Clock::fromWall(qint64 nanoseconds) const
{
    const Segment *segment = &m_segments.front();
    for (const Segment &next : m_segments) {
        if (next.wall <= nanoseconds)
            segment = &next;
    }
    const double speed = nanoseconds < m_segments.front().wall ? 1.0 : segment->speed;
    return segment->time + Time(qint64(double(nanoseconds - segment->wall) * speed));
}

qint64 Clock::stamp()
{
    m_lastStamp = std::max(wallNow(), m_lastStamp + 1);
    return m_lastStamp;
}

void Clock::setSpeed(double factor)
{
    const qint64 wall = wallNow();
    m_segments.push_back({wall, fromWall(wall), std::max(factor, 0.001)});
    arm();
}

void Clock::after(Time delay, QObject *context, std::function<void()> f)
{
    const Time at = now() + std::max(delay, Time{0});
    const auto it = m_tasks.emplace(at, Task{context, std::move(f)});
    if (it == m_tasks.begin())
        arm();
}

void Clock::arm()
{
    if (m_tasks.empty()) {
        m_timer.stop();
        return;
    }
    const auto left = double((m_tasks.begin()->first - now()).count()) / m_segments.back().speed / 1e6;
    m_timer.start(std::chrono::milliseconds(qint64(std::clamp(left + 0.999, 0.0, 3'600'000.0))));
}

void Clock::runDue()
{
    const Time until = now();
    while (!m_tasks.empty() && m_tasks.begin()->first <= until) {
        const Task task = std::move(m_tasks.begin()->second);
        m_tasks.erase(m_tasks.begin());
        if (task.context)
            task.f();
    }
    arm();
}

QString toRfc3339(qint64 nanoseconds)
{
    if (nanoseconds == 0)
        return u"0001-01-01T00:00:00Z"_s;
    const auto time = QDateTime::fromSecsSinceEpoch(nanoseconds / second, Qt::UTC);
    return time.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'.'
        + QString::number(nanoseconds % second).rightJustified(9, u'0') + u'Z';
}

qint64 parseTime(const QString &text)
{
    const qsizetype dot = text.indexOf(u'.');
    bool ok = false;
    const qint64 seconds = text.left(dot).toLongLong(&ok);
    if (ok) {
        const QString decimals = dot < 0 ? QString() : text.mid(dot + 1).leftJustified(9, u'0', true);
        return seconds * second + decimals.toLongLong();
    }
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() * 1'000'000 : 0;
}

} // namespace pilothouse::rehearsal

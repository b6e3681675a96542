// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <vector>

namespace pilothouse::rehearsal {

/// Time as simulated engines have it, and what is to happen at a time: one timer for all ships, however many
/// containers they hold. Simulated time runs `speed` times as fast as the wall's; what clients are told is always
/// the wall's. Lives in the serving thread.
class Clock : public QObject
{
    Q_OBJECT
public:
    /// Simulated time since the clock was made; negative for what was before.
    using Time = std::chrono::nanoseconds;

    explicit Clock(QObject *parent = nullptr);

    [[nodiscard]] Time now() const;
    /// Nanoseconds since 1970 at which simulated time was, or will be, `time`.
    [[nodiscard]] qint64 toWall(Time time) const;
    /// The reverse of toWall.
    [[nodiscard]] Time fromWall(qint64 nanoseconds) const;
    /// The wall's time now; no two calls return the same.
    [[nodiscard]] qint64 stamp();

    void setSpeed(double factor);

    /// Calls `f` after so much simulated time, unless `context` is gone by then.
    void after(Time delay, QObject *context, std::function<void()> f);

private:
    struct Task {
        QPointer<QObject> context;
        std::function<void()> f;
    };
    /// From here on time ran at this speed.
    struct Segment {
        qint64 wall = 0;
        Time time{0};
        double speed = 1;
    };
    void runDue();
    void arm();

    std::vector<Segment> m_segments;
    std::multimap<Time, Task> m_tasks;
    QTimer m_timer;
    qint64 m_lastStamp = 0;
};

/// "2026-11-21T09:22:34.713736377Z", as engines write times; the zero time for 0.
[[nodiscard]] QString toRfc3339(qint64 nanoseconds);

/// Nanoseconds of an API parameter: seconds with up to nine decimals, or an RFC 3339 time. 0 if it is neither.
[[nodiscard]] qint64 parseTime(const QString &text);

} // namespace pilothouse::rehearsal

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/logs/logentry.h"
#include "core/base/subscription.h"
#include "core/fleet/logseam.h"
#include "core/model/ids.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace pilothouse::app {

/// Begins to read a container's log: fleet::Fleet::logs, or a test's own.
using LogOpener = std::function<base::Subscription<model::LogLine>(const model::ShipId &, const model::InstanceId &,
                                                                   const fleet::LogRequest &)>;

/// What of an instance's observed state matters to its log.
struct LogTarget {
    model::InstanceId instance;
    model::ShipId ship;
    bool exists = false; ///< the ship has such a container
    bool up = false;
    bool reachable = false;
    QDateTime started;
    int exitCode = 0;

    bool operator==(const LogTarget &) const = default;
};

/// One instance's log, read on over restarts of its container and breaks of its connection. Says each of them as a
/// divider, whether lines may be missing, and never the same line twice. GUI thread.
class LogStream : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Absent,  ///< no container, or its ship was never reached
        Waiting, ///< asked, no line yet
        Live,
        Ended,  ///< the container stopped
        Broken, ///< the stream broke; tried again
    };
    Q_ENUM(State)

    /// `number` marks its entries. Call `update` to begin.
    LogStream(int number, LogOpener opener, QObject *parent = nullptr);

    /// What is now known of the instance: opens, reopens, or says a restart.
    void update(const LogTarget &target);

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] const LogTarget &target() const { return m_target; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< of Broken
    /// Lines since the last call.
    [[nodiscard]] int takeLineCount() { return std::exchange(m_lineCount, 0); }
    [[nodiscard]] const QDateTime &lastArrival() const { return m_lastArrival; }

Q_SIGNALS:
    void arrived(const std::vector<pilothouse::app::LogEntry> &entries);
    void stateChanged();

private:
    void open();
    void take(const std::vector<model::LogLine> &lines);
    void mend(const QDateTime &known);
    void end(const base::Result<void> &result);
    void say(const QString &text, const QDateTime &at);
    void setState(State state);

    LogOpener m_open;
    LogTarget m_target;
    base::Subscription<model::LogLine> m_subscription;
    std::unique_ptr<QObject> m_receiver; ///< one for each opening, so that an abandoned one is not heard
    QTimer m_retry;
    fleet::LogSeam m_seam;
    QDateTime m_broke; ///< when the connection did; invalid once it is known what that cost
    QDateTime m_lastArrival;
    QString m_problem;
    State m_state = State::Absent;
    int m_number;
    int m_lineCount = 0;
};

} // namespace pilothouse::app

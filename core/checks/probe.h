// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace pilothouse::checks {

/// The rhythm of checks (specification §12).
struct Pace {
    std::chrono::milliseconds between{1000};    ///< from the end of an attempt to the next
    std::chrono::milliseconds connecting{1000}; ///< for a connection to be accepted
    std::chrono::milliseconds watching{1000};   ///< from one look at the container to the next
    std::chrono::milliseconds doubting{500};    ///< before what looks wrong is looked at again
};

/// Finds out whether one check passes. Destroying it gives up what is under way. Lives in the ship's I/O thread.
class Probe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;

Q_SIGNALS:
    /// `fraction` 0..1, or negative when unknown.
    void progressed(double fraction, const QString &text);
    void passed(const QString &note);
    /// Ends it. The message goes on after "the check": "did not pass in 3 attempts: connection refused".
    void failed(const pilothouse::base::Error &error);
};

/// How long attempts go on.
struct Patience {
    int attempts = 0;                  ///< 0: time counts
    std::chrono::milliseconds time{0}; ///< 0: attempts count

    [[nodiscard]] static Patience of(int attempts) { return {attempts, {}}; }
    [[nodiscard]] static Patience of(std::chrono::milliseconds time) { return {0, time}; }
};

/// A probe that tries again and again until an attempt hits or its patience is at an end.
class RepeatedProbe : public Probe
{
    Q_OBJECT
public:
    void start() override;

protected:
    RepeatedProbe(Patience patience, const Pace &pace, QObject *parent);

    /// Begins one attempt, which ends in one of hit(), miss() and refuse().
    virtual void attempt() = 0;
    /// Drops the attempt under way; time is up.
    virtual void drop() = 0;

    void hit();
    void miss(const QString &why);
    /// There is no use in trying again.
    void refuse(const base::Error &why);

    [[nodiscard]] const Pace &pace() const { return m_pace; }

private:
    void begin();
    void end();
    [[nodiscard]] QString count() const;

    Patience m_patience;
    Pace m_pace;
    QTimer m_next;
    QTimer m_deadline;
    QElapsedTimer m_since;
    int m_attempt = 0;
    QString m_lastMiss;
};

} // namespace pilothouse::checks

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checks/conditionwatch.h"

namespace pilothouse::checks {

/// Whose check it is.
struct Subject {
    model::InstanceId instance;
    std::vector<model::VariableSetting> variables; ///< the container's, for a program on this computer
};

/// One lifecycle check on its way: watches that the container is as the check's state asks, and probes meanwhile. It
/// never changes the container. Destroying it gives it up. Lives in the ship's I/O thread.
class CheckRun : public QObject
{
    Q_OBJECT
public:
    CheckRun(engine::Engine &engine, const model::Check &check, Subject subject, const Pace &pace, QObject *parent);
    ~CheckRun() override;

    void start();
    /// Kills its program, if it has one; says no more.
    void giveUp();

Q_SIGNALS:
    /// `fraction` 0..1, or negative when unknown.
    void progressed(double fraction, const QString &text);
    /// Once. The error names instance and check, how often it was tried and what went wrong last; its detail has the
    /// container's last log lines where it was to run.
    void finished(const pilothouse::base::Result<QString> &result);

private:
    [[nodiscard]] Probe *makeProbe(const Pace &pace);
    void begin();
    void pass(const QString &note);
    void fail(const base::Error &why);
    void breakOff(const base::Error &why);

    engine::Engine &m_engine;
    model::Check m_check;
    Subject m_subject;
    Probe *m_probe;
    ConditionWatch *m_watch;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace pilothouse::checks

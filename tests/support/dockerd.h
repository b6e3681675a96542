// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace pilothouse::test {

/// A real dockerd with the image local/busybox:1, private to a test: dockerd.sh with an owner. Ends with
/// everything it started when this goes, or when the test's process does.
///
///     if (const auto why = Dockerd::unavailableReason(); !why.isEmpty())
///         QSKIP(qPrintable(why));
///     Dockerd ship;
///     QVERIFY2(ship.start(), qPrintable(ship.problem()));
class Dockerd
{
public:
    Dockerd();
    ~Dockerd();
    Q_DISABLE_COPY_MOVE(Dockerd)

    /// Why no dockerd can run here (not root, not installed…); empty if one can.
    [[nodiscard]] static QString unavailableReason();

    /// Starts it, or starts it again after `kill`; blocks until it answers (about half a second).
    /// Options are added to dockerd's own; variables such as "DOCKERD_TCP=1" are the script's.
    bool start(const QStringList &variables = {});
    bool restart();

    /// Sends a signal ("KILL", "STOP", "CONT", "TERM") to dockerd alone.
    bool signal(const QString &name);
    bool kill() { return signal(QStringLiteral("KILL")); }

    /// Ends it at once, containers and all.
    void stop();

    [[nodiscard]] QString socketPath() const;
    /// Of the ship, reachable from this host and from other ships' containers.
    [[nodiscard]] QString address() const;
    /// dockerd's own log so far.
    [[nodiscard]] QString log() const;
    /// What the last command that returned false had to say.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// `docker` on this engine, for a look from outside: its standard output, trimmed; `problem` has the rest.
    QString docker(const QStringList &arguments);

private:
    QString run(const QString &program, const QStringList &arguments, const QStringList &variables = {});

    QTemporaryDir m_directory;
    QString m_problem;
    bool m_started = false;
};

} // namespace pilothouse::test

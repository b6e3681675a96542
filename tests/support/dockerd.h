// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace pilothouse::test {

/// A real engine with the image local/busybox:1, private to a test: its script with an owner. Ends with everything it
/// started when this goes, or when the test's process does.
class RealEngine
{
public:
    explicit RealEngine(const QString &script);
    ~RealEngine();
    Q_DISABLE_COPY_MOVE(RealEngine)

    /// Starts it, or starts it again after `kill`; blocks until it answers (about half a second).
    /// Options are added to the engine's own; variables such as "DOCKERD_TCP=1" are the script's.
    bool start(const QStringList &variables = {});
    bool restart();

    /// Sends a signal ("KILL", "STOP", "CONT", "TERM") to the engine alone.
    bool signal(const QString &name);
    bool kill() { return signal(QStringLiteral("KILL")); }

    /// Its network: plugged or not; slow and lossy as netem has it ("delay 200ms loss 5%"), or as it was.
    bool plug() { return cable(QStringLiteral("up")); }
    bool unplug() { return cable(QStringLiteral("down")); }
    bool shape(const QStringList &netem = {});

    /// Ends it at once, containers and all.
    void stop();

    [[nodiscard]] QString directory() const { return m_directory.path(); }
    [[nodiscard]] QString socketPath() const;
    /// Of the ship, reachable from this host and from other ships' containers.
    [[nodiscard]] QString address() const;
    /// The engine's own log so far.
    [[nodiscard]] QString log() const;
    /// What the last command that returned false had to say.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// `docker` on this engine, for a look from outside: its standard output, trimmed; `problem` has the rest.
    QString docker(const QStringList &arguments);

protected:
    [[nodiscard]] static QString whyUnavailable(const QString &script);

private:
    bool cable(const QString &state);
    QString run(const QString &program, const QStringList &arguments, const QStringList &variables = {});

    QString m_script;
    QTemporaryDir m_directory;
    QStringList m_variables; ///< of the last start: a restart has them too
    QString m_problem;
    bool m_started = false;
};

/// A real dockerd: dockerd.sh.
///
///     if (const auto why = Dockerd::unavailableReason(); !why.isEmpty())
///         QSKIP(qPrintable(why));
///     Dockerd ship;
///     QVERIFY2(ship.start(), qPrintable(ship.problem()));
class Dockerd : public RealEngine
{
public:
    Dockerd()
        : RealEngine(QStringLiteral("dockerd.sh"))
    {
    }
    /// Why no dockerd can run here (not root, not installed…); empty if one can.
    [[nodiscard]] static QString unavailableReason() { return whyUnavailable(QStringLiteral("dockerd.sh")); }
};

/// A real podman behind its Docker-compatible API: podman.sh.
class Podman : public RealEngine
{
public:
    Podman()
        : RealEngine(QStringLiteral("podman.sh"))
    {
    }
    [[nodiscard]] static QString unavailableReason() { return whyUnavailable(QStringLiteral("podman.sh")); }
};

} // namespace pilothouse::test

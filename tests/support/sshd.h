// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace pilothouse::test {

/// A real sshd on a free port of 127.0.0.1 (or of a ship's address), private to a test: sshd.sh with an owner. See
/// there for the files in `path` and for who may log in.
class Sshd
{
public:
    Sshd() = default;
    ~Sshd();
    Q_DISABLE_COPY_MOVE(Sshd)

    /// Why no sshd can run here; empty if one can.
    [[nodiscard]] static QString unavailableReason();

    /// `options`: lines of sshd_config, separated by ';'. `ship`: the directory of a Dockerd in whose network it is to
    /// be.
    bool start(const QString &options = {}, const QString &ship = {});
    bool restart() { return run({QStringLiteral("restart"), m_directory.path()}); }
    /// With another host key on the same port.
    bool rekey() { return run({QStringLiteral("rekey"), m_directory.path()}); }
    /// To the server and its sessions: "KILL", "STOP", "CONT".
    bool signal(const QString &name) { return run({QStringLiteral("kill"), m_directory.path(), name}); }

    [[nodiscard]] QString host() const { return m_host; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Of a file in its directory.
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    bool run(const QStringList &arguments, const QStringList &variables = {});

    QTemporaryDir m_directory;
    QString m_host;
    quint16 m_port = 0;
    QString m_output;
    QString m_problem;
};

} // namespace pilothouse::test

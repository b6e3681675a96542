// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QStringList>

#include <sys/types.h>

#include <memory>

namespace pilothouse::manifest {

/// What passes between us and the template process: a letter that says what it is, and content.
struct TemplateFrame {
    char letter = 0;
    QByteArray content;
};

/// A child process with a socket as its standard input and output, and frames over it. Used by one thread at a time,
/// whichever; blocks, but never beyond a deadline. Destruction kills it with all that it started.
class TemplateProcess
{
public:
    /// Fails with NotFound if there is no such program.
    [[nodiscard]] static base::Result<std::unique_ptr<TemplateProcess>> start(const QStringList &command);
    ~TemplateProcess();
    Q_DISABLE_COPY_MOVE(TemplateProcess)

    /// Fails with TimedOut, or with Protocol when the process has ended.
    [[nodiscard]] base::Result<void> send(const TemplateFrame &frame, QDeadlineTimer deadline);

    /// Fails with TimedOut, with Protocol when the process has ended or sends more than `mostBytes`.
    [[nodiscard]] base::Result<TemplateFrame> receive(qint64 mostBytes, QDeadlineTimer deadline);

private:
    TemplateProcess(pid_t process, int socket);

    [[nodiscard]] base::Result<void> await(short events, QDeadlineTimer deadline) const;
    [[nodiscard]] base::Result<QByteArray> read(qint64 byteCount, QDeadlineTimer deadline);
    [[nodiscard]] base::Result<void> write(const QByteArray &bytes, QDeadlineTimer deadline);

    pid_t m_process;
    int m_socket;
};

} // namespace pilothouse::manifest

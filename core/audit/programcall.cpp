// SPDX-License-Identifier: Apache-2.0
#include "core/audit/call.h"

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::audit {

namespace {

constexpr qsizetype mostComplaintByteCount = 4096;
constexpr int endOfKilledMilliseconds = 1000;

} // namespace

ProgramCall::ProgramCall(const ProgramToRun &what)
    : Call(what.timeout)
{
    connect(&m_process, &QProcess::readyReadStandardError, this, &ProgramCall::listen);
    connect(&m_process, &QProcess::finished, this, &ProgramCall::conclude);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(u"it cannot be started: %1"_s.arg(m_process.errorString()));
    });
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setWorkingDirectory(what.directory);
    m_process.setChildProcessModifier([] { ::setsid(); });
    m_process.start(what.program, what.arguments);
    m_process.write(what.input);
    m_process.closeWriteChannel();
}

ProgramCall::~ProgramCall()
{
    m_process.disconnect(this);
    kill();
    m_process.waitForFinished(endOfKilledMilliseconds);
}

void ProgramCall::kill()
{
    if (const auto pid = m_process.processId(); pid > 0)
        ::kill(-pid_t(pid), SIGKILL);
    m_process.kill();
}

void ProgramCall::giveUp()
{
    kill();
    end(u"it had not ended after %1 and was killed"_s.arg(duration()));
}

void ProgramCall::listen()
{
    m_complaints = (m_complaints + m_process.readAllStandardError()).right(mostComplaintByteCount);
}

void ProgramCall::conclude(int exitCode, QProcess::ExitStatus status)
{
    listen();
    const QString last = QString::fromLocal8Bit(m_complaints.trimmed().split('\n').last().trimmed());
    const QString said = last.isEmpty() ? QString() : u": "_s + last;
    if (status != QProcess::NormalExit)
        end(u"it was killed"_s + said);
    else if (exitCode != 0)
        end(u"it ended with status %1"_s.arg(exitCode) + said);
    else
        end({});
}

} // namespace pilothouse::audit
